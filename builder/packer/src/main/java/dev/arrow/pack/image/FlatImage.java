package dev.arrow.pack.image;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import dev.arrow.pack.PackError;
import dev.arrow.pack.PartFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

/**
 * An image as one of Linux's for arm64: what its segments put into memory, from the first address
 * to the last byte that is in the file. It begins with the header that loaders of such images look
 * at. It has the time of the image that it was made of, by which it is known to be up to date.
 *
 * @param image the image, an ELF file
 * @param shown how messages call it
 */
public record FlatImage(Path image, String shown) {
  /** The header allows any multiple of this, from which the image is linked on. */
  private static final long BLOCK = 0x200000;

  /** Whether a file was made of the image as it is. */
  public boolean isHeldBy(Path flat) {
    try {
      return Files.isRegularFile(flat)
          && Files.getLastModifiedTime(flat).equals(Files.getLastModifiedTime(image));
    } catch (IOException e) {
      throw ArrowException.of(FileFault.reading(PackError.UNREADABLE, image, e));
    }
  }

  /**
   * Writes the file; a reader sees the one before or this one, never a part.
   *
   * @throws ArrowException when the image has no such form, or a file is in the way
   */
  public void write(Path flat) {
    try {
      FileTime time = Files.getLastModifiedTime(image);
      List<ElfSegment> segments = segments();
      Path part = PartFile.beside(flat);
      try {
        copy(segments, part);
        Files.setLastModifiedTime(part, time);
        Files.move(part, flat, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(PackError.UNREADABLE, flat, e));
    }
  }

  /** What is loaded from the file, by address; each part lies behind the one before. */
  private List<ElfSegment> segments() {
    ElfFile elf = ElfFile.read(image, shown);
    List<ElfSegment> segments =
        elf.segments().stream()
            .filter(each -> each.type() == ElfSegment.TYPE_LOAD && each.fileSize() > 0)
            .sorted(Comparator.comparing(ElfSegment::physicalAddress, Long::compareUnsigned))
            .toList();
    if (segments.isEmpty() || !LinuxHeader.begins(elf, segments.get(0))) {
      throw refused(
          "This image does not begin with the header of one of Linux's images.",
          "The library `arm64-image` puts it there.");
    }
    long start = segments.get(0).physicalAddress();
    long end = start;
    for (ElfSegment each : segments) {
      if (Long.compareUnsigned(each.physicalAddress(), end) < 0
          || Long.compareUnsigned(each.physicalAddress() - start, ElfFile.LARGEST) > 0) {
        throw unordered("The segments of this image overlap, or lie more than 1 GiB apart.");
      }
      end = each.physicalAddress() + each.fileSize();
    }
    if (start % BLOCK != 0 || end - start > LinuxHeader.imageSize(elf, segments.get(0))) {
      throw unordered("The header of this image tells another place or size than its segments.");
    }
    return segments;
  }

  private void copy(List<ElfSegment> segments, Path to) throws IOException {
    long start = segments.get(0).physicalAddress();
    try (FileChannel in = FileChannel.open(image, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      for (ElfSegment each : segments) {
        out.position(each.physicalAddress() - start);
        long done = 0;
        while (done < each.fileSize()) {
          long step = in.transferTo(each.offset() + done, each.fileSize() - done, out);
          if (step <= 0) {
            throw new IOException("the image became shorter while it was read");
          }
          done += step;
        }
      }
    }
  }

  private ArrowException unordered(String message) {
    return refused(message, "Remove it and build again.");
  }

  private ArrowException refused(String message, String hint) {
    return ArrowException.of(
        Diagnostic.of(PackError.NO_FLAT_IMAGE, message)
            .at(SourcePosition.wholeFile(shown))
            .withHint(hint));
  }
}
