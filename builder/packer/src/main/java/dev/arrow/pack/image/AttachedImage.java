package dev.arrow.pack.image;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import dev.arrow.pack.PackError;
import dev.arrow.pack.program.ProgramSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an image says of the program that is attached to it.
 *
 * @param entry where the program begins
 * @param base what was added to the addresses in its file
 * @param heap where its heap begins
 * @param stackExecutable whether its stack can be executed
 * @param segments by address; what is in them is not told
 * @param words what it is started with
 * @param archiveSize bytes of its root filesystem
 */
public record AttachedImage(
    long entry,
    long base,
    long heap,
    boolean stackExecutable,
    List<ProgramSegment> segments,
    Words words,
    long archiveSize) {
  private static final int MOST_SEGMENTS = 16;

  public AttachedImage {
    segments = List.copyOf(segments);
  }

  /** Whether a file is a kernel for ready programs, with one or without. */
  public static boolean isKernel(ElfFile elf) {
    return Kernel.hasTable(elf);
  }

  /**
   * Reads the table of a kernel; nothing when no program is attached.
   *
   * @param name how messages call the file
   * @throws ArrowException when the table is damaged
   */
  public static Optional<AttachedImage> read(ElfFile elf, String name) {
    byte[] bytes = new byte[ProgramTable.SIZE];
    elf.copy(Kernel.table(elf, name), bytes, 0, bytes.length);
    ByteBuffer table = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(Long.BYTES);
    long start = table.getLong();
    long end = table.getLong();
    if (start == end) {
      return Optional.empty();
    }
    ElfSegment payload =
        elf.segments().stream()
            .filter(each -> each.type() == ElfSegment.TYPE_LOAD)
            .filter(each -> each.physicalAddress() == start && each.fileSize() == end - start)
            .findFirst()
            .orElseThrow(() -> damaged(name));
    return Optional.of(read(table, elf, payload, name));
  }

  private static AttachedImage read(
      ByteBuffer table, ElfFile elf, ElfSegment payload, String name) {
    final long entry = table.getLong();
    table.getLong();
    table.getLong();
    final long base = table.getLong();
    final long heap = table.getLong();
    long words = table.getLong() - payload.physicalAddress();
    long wordsSize = table.getLong();
    final int arguments = table.getInt();
    final int variables = table.getInt();
    long archive = table.getLong();
    final long archiveSize = table.getLong() - archive;
    final boolean stack = table.getLong() != 0;
    long count = table.getLong();
    if (count < 0
        || count > MOST_SEGMENTS
        || words < count * ProgramTable.SEGMENT_SIZE
        || wordsSize < 0
        || words > payload.fileSize() - wordsSize) {
      throw damaged(name);
    }
    byte[] told = new byte[(int) count * ProgramTable.SEGMENT_SIZE];
    elf.copy(payload.offset() + words - told.length, told, 0, told.length);
    byte[] text = new byte[Math.toIntExact(wordsSize)];
    elf.copy(payload.offset() + words, text, 0, text.length);
    return new AttachedImage(
        entry,
        base,
        heap,
        stack,
        segments(ByteBuffer.wrap(told).order(ByteOrder.LITTLE_ENDIAN)),
        words(text, arguments, variables, name),
        archiveSize);
  }

  private static List<ProgramSegment> segments(ByteBuffer table) {
    List<ProgramSegment> segments = new ArrayList<>();
    while (table.hasRemaining()) {
      long address = table.getLong();
      long memory = table.getLong();
      table.getLong();
      long file = table.getLong();
      int protection = table.getInt();
      table.getInt();
      segments.add(new ProgramSegment(address, memory, file, protection, List.of()));
    }
    return segments;
  }

  private static Words words(byte[] text, int arguments, int variables, String name) {
    List<String> all = List.of(new String(text, StandardCharsets.UTF_8).split("\0", -1));
    if (arguments < 1 || variables < 0 || all.size() != 2L + arguments + variables) {
      throw damaged(name);
    }
    return new Words(
        all.get(0),
        all.subList(1, 1 + arguments),
        all.subList(1 + arguments, 1 + arguments + variables));
  }

  private static ArrowException damaged(String name) {
    return ArrowException.of(
        Diagnostic.of(PackError.BAD_KERNEL, "The image's table of its program is damaged.")
            .at(SourcePosition.wholeFile(name))
            .withHint("Remove the image and build again."));
  }
}
