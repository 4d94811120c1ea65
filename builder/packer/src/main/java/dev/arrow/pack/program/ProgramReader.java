package dev.arrow.pack.program;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfHeader;
import dev.arrow.elf.ElfMachine;
import dev.arrow.elf.ElfSegment;
import dev.arrow.pack.PackError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Takes a program apart and refuses what cannot run: only a static one for an architecture that
 * kernels are built for, at a fixed address or movable, fits an image. The file may be hostile.
 */
public final class ProgramReader {
  /** Linux's own limit is 64 KiB of headers; real programs have a dozen. */
  private static final int MOST_HEADERS = 64;

  private static final int HEADER_SIZE = 56;
  private static final long HEADERS_OFFSET = 32;
  private static final int CORE_DUMP = 4;
  private static final int TYPE_PROGRAM_HEADERS = 6;

  private final ElfFile elf;
  private final Verdicts verdicts;

  private ProgramReader(ElfFile elf, Verdicts verdicts) {
    this.elf = elf;
    this.verdicts = verdicts;
  }

  /**
   * Reads a program.
   *
   * @param name how messages call the file
   * @throws ArrowException when no kernel could run it, with one reason
   */
  public static Program read(Path file, String name) {
    return read(ElfFile.read(file, name), name);
  }

  /** The same for a file that is in memory. */
  public static Program read(ElfFile elf, String name) {
    return new ProgramReader(elf, new Verdicts(name)).read();
  }

  private Program read() {
    long end = judgeMachine();
    judgeKind();
    List<ElfSegment> loads = loads();
    long base = elf.header().type() == ElfHeader.TYPE_SHARED ? new LoadBias(verdicts).of(loads) : 0;
    List<ProgramSegment> segments = new SegmentPlanner(verdicts, base, end).plan(loads);
    return new Program(
        elf,
        base,
        entry(base, segments),
        headers(base, loads),
        elf.segments().size(),
        stackExecutable(),
        segments);
  }

  /** Where the program's half of memory ends. */
  private long judgeMachine() {
    ElfHeader header = elf.header();
    String arch = ElfMachine.words(header.machine());
    Optional<Long> end = ProgramHalf.end(arch);
    if (end.isEmpty()) {
      throw foreign("for " + arch);
    }
    if (!header.is64()) {
      throw foreign("for the 32-bit form of " + arch);
    }
    if (header.bigEndian()) {
      throw foreign("marked as big endian, which no kernel here is");
    }
    return end.get();
  }

  private ArrowException foreign(String what) {
    return verdicts.refuse(
        PackError.FOREIGN_PROGRAM,
        "The program is " + what + ".",
        "Build it for 64-bit Linux on " + String.join(" or ", ProgramHalf.archs()) + ".");
  }

  private void judgeKind() {
    int type = elf.header().type();
    Optional<ElfSegment> interpreter = first(ElfSegment.TYPE_INTERPRETER);
    if (interpreter.isPresent()) {
      throw dynamic("it is loaded by `" + text(interpreter.get()) + "`");
    }
    DynamicSection dynamic = DynamicSection.of(elf);
    if (dynamic.needsLibraries()) {
      throw dynamic("it needs shared libraries");
    }
    boolean movable = type == ElfHeader.TYPE_SHARED && dynamic.isProgram();
    if (type != ElfHeader.TYPE_EXECUTABLE && !movable) {
      throw verdicts.refuse(
          PackError.NO_PROGRAM,
          "This is " + kind(type) + ", no program.",
          "Name the executable that the linker made.");
    }
    if (elf.segments().size() > MOST_HEADERS) {
      throw verdicts.segments("It has more than " + MOST_HEADERS + " program headers.");
    }
  }

  private ArrowException dynamic(String why) {
    return verdicts.refuse(
        PackError.DYNAMIC_PROGRAM,
        "The program is not static: " + why + ".",
        "Link it with `-static` or `-static-pie`; `arrow exec -- COMMAND` runs its build with a"
            + " static toolchain.");
  }

  private static String kind(int type) {
    return switch (type) {
      case ElfHeader.TYPE_RELOCATABLE -> "an object file";
      case ElfHeader.TYPE_SHARED -> "a shared library";
      case CORE_DUMP -> "a core dump";
      default -> "an ELF file of an unknown type (" + type + ")";
    };
  }

  private List<ElfSegment> loads() {
    List<ElfSegment> loads =
        elf.segments().stream()
            .filter(each -> each.type() == ElfSegment.TYPE_LOAD && each.memorySize() != 0)
            .toList();
    if (loads.isEmpty()) {
      throw verdicts.segments("The program has nothing to load.");
    }
    return loads;
  }

  private long entry(long base, List<ProgramSegment> segments) {
    long entry = elf.header().entry() + base;
    boolean executable =
        segments.stream()
            .filter(each -> (each.protection() & ProgramSegment.EXECUTE) != 0)
            .anyMatch(each -> entry >= each.address() && entry < each.end());
    if (!executable) {
      throw verdicts.segments(
          "The program begins at " + Verdicts.hex(entry) + ", where it has no code.");
    }
    return entry;
  }

  /** Where the program finds its headers: what it says itself, else the segment they lie in. */
  private long headers(long base, List<ElfSegment> loads) {
    Optional<ElfSegment> told = first(TYPE_PROGRAM_HEADERS);
    long size = (long) elf.segments().size() * HEADER_SIZE;
    for (ElfSegment load : loads) {
      long offset = elf.word(HEADERS_OFFSET);
      if (offset >= load.offset() && offset + size <= load.offset() + load.fileSize()) {
        long address = load.virtualAddress() + (offset - load.offset());
        if (told.isEmpty() || told.get().virtualAddress() == address) {
          return address + base;
        }
      }
    }
    return 0;
  }

  private boolean stackExecutable() {
    return first(ElfSegment.TYPE_GNU_STACK)
        .map(stack -> (stack.flags() & ElfSegment.EXECUTE) != 0)
        .orElse(false);
  }

  private Optional<ElfSegment> first(int type) {
    return elf.segments().stream().filter(each -> each.type() == type).findFirst();
  }

  /** The name in a segment, without what a message could not show. */
  private String text(ElfSegment segment) {
    String name = new String(elf.content(segment), StandardCharsets.UTF_8).replace("\0", "");
    return name.length() <= 100 && name.chars().allMatch(c -> c > ' ' && c != 0x7f)
        ? name
        : "an interpreter with a strange name";
  }
}
