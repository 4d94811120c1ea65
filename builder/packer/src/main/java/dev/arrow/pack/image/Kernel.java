package dev.arrow.pack.image;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfNote;
import dev.arrow.elf.ElfSegment;
import dev.arrow.pack.PackError;
import dev.arrow.pack.program.Pages;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kernel to which a program can be attached: a note of its file tells where its program table
 * lies, and a program header that monitors pass over makes room for the program's.
 *
 * @param elf its file
 * @param tableOffset where the program table begins in the file
 * @param headerOffset where the header lies that is to be the program's
 * @param end the first free physical address behind the kernel, that of a page
 */
public record Kernel(ElfFile elf, long tableOffset, long headerOffset, long end) {
  /** Kernels see their images below this address: above lies what is never mapped. */
  private static final long TOP = 0xffffffffffe00000L;

  /** A kernel in a process: what is attached to it ends below this address. */
  private static final long PROCESS_TOP = 0x100000000L;

  private static final long PAGE = 0x1000;

  private static final String NOTE_OWNER = "Arrow";
  private static final int NOTE_TYPE = 1;
  private static final int NOTE_SIZE = 16;
  private static final int VERSION = 2;
  private static final byte[] MAGIC = "ARROWPGM".getBytes(StandardCharsets.US_ASCII);
  private static final long HEADERS_OFFSET = 32;
  private static final int HEADER_SIZE = 56;

  /**
   * Reads the file of a kernel.
   *
   * @throws ArrowException when it has no place for a program
   */
  public static Kernel read(Path file) {
    ElfFile elf = ElfFile.read(file);
    String name = file.toString();
    return new Kernel(elf, table(elf, name), spareHeader(elf, name), end(elf, name));
  }

  /** Bytes of its file up to the end of what is loaded. */
  public long loadedSize() {
    return elf.segments().stream()
        .mapToLong(each -> each.offset() + each.fileSize())
        .max()
        .orElse(0);
  }

  /** Whether a file is that of a kernel to which a program was or can be attached. */
  static boolean hasTable(ElfFile elf) {
    return note(elf).isPresent();
  }

  private static Optional<ByteBuffer> note(ElfFile elf) {
    return elf.notes().stream()
        .filter(each -> each.owner().equals(NOTE_OWNER) && each.type() == NOTE_TYPE)
        .findFirst()
        .map(ElfNote::content)
        .filter(content -> content.length >= NOTE_SIZE)
        .map(content -> ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** Where the program table begins in the file. */
  static long table(ElfFile elf, String name) {
    ByteBuffer note =
        note(elf).orElseThrow(() -> bad(name, "This kernel has no place for a program."));
    long physical = note.getLong();
    int version = note.getInt();
    int size = note.getInt();
    if (version != VERSION || size != ProgramTable.SIZE) {
      throw bad(name, "This kernel's table of programs has another form than this Arrow's.");
    }
    for (ElfSegment load : loads(elf)) {
      long at = physical - load.physicalAddress();
      if (at >= 0 && at <= load.fileSize() - size) {
        return checkedTable(elf, load.offset() + at, name);
      }
    }
    throw bad(name, "This kernel's note of programs leads out of its file.");
  }

  private static long checkedTable(ElfFile elf, long offset, String name) {
    byte[] magic = new byte[MAGIC.length];
    elf.copy(offset, magic, 0, magic.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw bad(name, "This kernel's note of programs leads to no table.");
    }
    return offset;
  }

  /**
   * The stack's rights mean nothing to a monitor, so that its header is free to be another one.
   * They mean something to a host, so that the kernel of a process brings an empty one.
   */
  private static long spareHeader(ElfFile elf, String name) {
    List<ElfSegment> segments = elf.segments();
    int wanted = isProcess(elf) ? ElfSegment.TYPE_NULL : ElfSegment.TYPE_GNU_STACK;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).type() == wanted) {
        return elf.word(HEADERS_OFFSET) + (long) i * HEADER_SIZE;
      }
    }
    throw bad(name, "This kernel has no program header to spare.");
  }

  /** Added to a physical address, the address at which the kernel sees it. */
  long base() {
    return base(elf);
  }

  private static long base(ElfFile elf) {
    return loads(elf).stream()
        .findFirst()
        .map(load -> load.virtualAddress() - load.physicalAddress())
        .orElse(0L);
  }

  /** Whether the kernel is a process: then it lies among the program's addresses. */
  boolean isProcess() {
    return isProcess(elf);
  }

  private static boolean isProcess(ElfFile elf) {
    return base(elf) == 0;
  }

  /** Where its first byte lies. */
  long start() {
    return loads(elf).stream().mapToLong(ElfSegment::physicalAddress).min().orElse(0);
  }

  /** Physical addresses of an image end here. */
  long limit() {
    return limit(elf);
  }

  private static long limit(ElfFile elf) {
    return isProcess(elf) ? PROCESS_TOP : TOP - base(elf);
  }

  /**
   * Where in the file what is attached begins. Monitors load bytes, so that the file is as short as
   * it can be; a host maps pages.
   */
  long attachedOffset() {
    return isProcess() ? Pages.ceiling(loadedSize()) : loadedSize();
  }

  /** The alignment that the program header of what is attached tells. */
  long attachedAlignment() {
    return isProcess() ? PAGE : 1;
  }

  private static long end(ElfFile elf, String name) {
    long limit = limit(elf);
    long end = 0;
    for (ElfSegment load : loads(elf)) {
      long size = load.memorySize();
      long from = load.physicalAddress();
      if (from < 0 || from > limit || size < 0 || size > limit) {
        throw bad(name, "A segment of this kernel lies outside of any image.");
      }
      end = Math.max(end, from + size);
    }
    return Pages.ceiling(end);
  }

  private static List<ElfSegment> loads(ElfFile elf) {
    return elf.segments().stream()
        .filter(each -> each.type() == ElfSegment.TYPE_LOAD && each.memorySize() != 0)
        .toList();
  }

  private static ArrowException bad(String name, String message) {
    return ArrowException.of(
        Diagnostic.of(PackError.BAD_KERNEL, message)
            .at(SourcePosition.wholeFile(name))
            .withHint("Is the library `program` on? Then remove the file and build again."));
  }
}
