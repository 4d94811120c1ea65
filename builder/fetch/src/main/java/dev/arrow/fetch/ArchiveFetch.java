package dev.arrow.fetch;

import dev.arrow.manifest.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fetches an archive, compares its checksum, and only then opens it.
 *
 * @param limits what a tree may hold
 * @param files where `file:` addresses lie
 */
record ArchiveFetch(TreeLimits limits, FileSystem files) {
  private static final long LARGEST = 1L << 29;
  private static final String FILE = "file:";

  /**
   * Fetches and unpacks.
   *
   * @param work an empty folder
   * @return the folder of the files
   */
  Path into(Path work, Origin.Archive origin) throws IOException {
    Path archive = archive(work, origin);
    try (InputStream content = Files.newInputStream(archive)) {
      String sum = TreeSum.of(content);
      if (!sum.equals(origin.sha256())) {
        throw Faults.of(
            FetchError.WRONG_CHECKSUM,
            origin,
            "`"
                + origin.url()
                + "` has the SHA-256 "
                + sum
                + ", but `sha256` says "
                + origin.sha256()
                + ".",
            "The file was changed where it lies, or `sha256` is a mistake.");
      }
    }
    try {
      TreeWriter writer =
          new TreeWriter(work.resolve("tree"), limits.forArchive(Files.size(archive)));
      Unpacking.unpack(archive, writer);
      return writer.finish(true);
    } catch (UnsafeTree e) {
      throw Faults.unsafe(origin, e);
    } catch (BrokenArchive e) {
      throw Faults.of(
          FetchError.BROKEN_ARCHIVE, origin, "`" + origin.url() + "` " + e.getMessage() + ".");
    }
  }

  private Path archive(Path work, Origin.Archive origin) throws IOException {
    if (!origin.url().startsWith(FILE)) {
      Path file = work.resolve("archive");
      Download.ofAtMost(LARGEST).to(file, origin);
      return file;
    }
    Path file = files.getPath(URI.create(origin.url()).getPath());
    if (!Files.isRegularFile(file)) {
      throw Faults.unreachable(origin, "there is no such file");
    }
    if (Files.size(file) > LARGEST) {
      throw Faults.unreachable(origin, "the file is larger than anything Arrow takes");
    }
    return file;
  }
}
