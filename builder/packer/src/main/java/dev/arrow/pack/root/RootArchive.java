package dev.arrow.pack.root;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.FileFault;
import dev.arrow.pack.PackError;
import dev.arrow.pack.PartFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Makes the archive that an image carries from a folder, a tar or cpio archive, packed or not, or
 * an image layout. The archive is one that GNU cpio reads; the same source gives the same bytes.
 */
public final class RootArchive {
  /** The name of the index, the archive's first entry. */
  static final String INDEX = ".arrow-index";

  private RootArchive() {}

  /**
   * A source.
   *
   * @param path folder or file
   * @param name how messages call it
   */
  public record Source(Path path, String name) {}

  /**
   * Writes the archive; a reader sees the one before or this one, never a part.
   *
   * @param source what it is made from; none: it holds only what every one does
   * @param arch the target's architecture, for sources that hold files for several
   * @throws ArrowException when the source is hostile, damaged or too large
   */
  public static void write(Optional<Source> source, String arch, Path archive) {
    try (Spool spool = new Spool(PartFile.beside(archive))) {
      RootTree tree = new RootTree();
      source.ifPresent(each -> read(each, arch, tree, spool));
      spool.flush();
      EtcFiles.add(tree);
      write(tree, archive);
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(PackError.UNREADABLE, archive, e));
    }
  }

  private static void write(RootTree tree, Path archive) throws IOException {
    Path part = PartFile.beside(archive);
    try {
      new ArchiveWriter(Listing.of(tree)).write(part);
      Files.move(
          part, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void read(Source source, String arch, RootTree tree, Spool spool) {
    if (!Files.isDirectory(source.path())) {
      readArchive(source, tree, spool);
    } else if (Files.exists(source.path().resolve(OciSource.MARK))) {
      OciSource.read(source.path(), tree, spool, source.name(), arch);
    } else {
      FolderSource.read(source.path(), tree, source.name());
    }
  }

  private static void readArchive(Source source, RootTree tree, Spool spool) {
    if (!Files.isRegularFile(source.path())) {
      throw RootFault.bad(source.name(), "There is no such folder or archive.");
    }
    RootTree.Source from = new RootTree.Source(source.name(), false);
    try (InputStream packed = Files.newInputStream(source.path());
        BufferedInputStream plain = Unpacked.of(packed)) {
      if (isCpio(plain)) {
        new CpioSource(tree, from, spool).read(plain);
      } else {
        new TarSource(tree, from, spool, false).read(plain);
      }
    } catch (ArrowException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What the libraries say of hostile bytes is of no use to anyone.
      throw RootFault.bad(source.name(), "This is no tar or cpio archive, or a damaged one.");
    }
  }

  private static boolean isCpio(BufferedInputStream plain) throws IOException {
    return Unpacked.startsWith(plain, '0', '7', '0', '7')
        || Unpacked.startsWith(plain, 0xc7, 0x71)
        || Unpacked.startsWith(plain, 0x71, 0xc7);
  }
}
