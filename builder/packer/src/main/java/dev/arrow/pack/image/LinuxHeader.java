package dev.arrow.pack.image;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;

/**
 * The header of one of Linux's images for arm64 (Documentation/arch/arm64/booting.rst), where a
 * kernel begins with one. Loaders keep as much memory free as it says, so it must count what is
 * attached.
 *
 * @param file the kernel's file, little endian
 * @param at where the header begins in it
 * @param start the physical address that the image is linked for
 */
record LinuxHeader(ByteBuffer file, int at, long start) {
  private static final int SIZE = 64;
  private static final int IMAGE_SIZE = 16;
  private static final int MAGIC_OFFSET = 56;

  /** "ARM" and 0x64, little endian. */
  private static final int MAGIC = 0x644d5241;

  /** Whether a segment of a file begins with such a header. */
  static boolean begins(ElfFile elf, ElfSegment first) {
    return first.fileSize() >= SIZE && (int) elf.word(first.offset() + MAGIC_OFFSET) == MAGIC;
  }

  /** How much memory the header at the begin of a segment says. */
  static long imageSize(ElfFile elf, ElfSegment first) {
    return elf.word(first.offset() + IMAGE_SIZE);
  }

  static Optional<LinuxHeader> of(Kernel kernel, ByteBuffer file) {
    return kernel.elf().segments().stream()
        .filter(each -> each.type() == ElfSegment.TYPE_LOAD && each.fileSize() >= SIZE)
        .min(Comparator.comparingLong(ElfSegment::physicalAddress))
        .map(first -> new LinuxHeader(file, (int) first.offset(), first.physicalAddress()))
        .filter(header -> file.getInt(header.at() + MAGIC_OFFSET) == MAGIC);
  }

  /** Says that the image takes memory up to a physical address of the link. */
  void grow(long end) {
    file.putLong(at + IMAGE_SIZE, end - start);
  }
}
