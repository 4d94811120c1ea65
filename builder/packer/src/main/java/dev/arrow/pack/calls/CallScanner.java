package dev.arrow.pack.calls;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfMachine;
import dev.arrow.elf.ElfSymbol;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds the system calls that a static program can make: each instruction that calls the kernel,
 * and the numbers that can be in its register there. Numbers that come from memory, from a table or
 * by a pointer to a function stay unknown, and are said to. The file may be hostile: the time goes
 * with its size, and what is read has a limit.
 */
public final class CallScanner {
  /** Grows when another answer is found for the same file. */
  public static final int VERSION = 1;

  private CallScanner() {}

  /** The calls of a program; none for an architecture whose instructions are not known. */
  public static Optional<FoundCalls> scan(ElfFile elf) {
    return instructions(elf).map(set -> scan(elf, set));
  }

  private static Optional<InstructionSet> instructions(ElfFile elf) {
    if (!elf.header().is64() || elf.header().bigEndian()) {
      return Optional.empty();
    }
    return switch (ElfMachine.arch(elf.header().machine()).orElse("")) {
      case "x86_64" -> Optional.of(new X86Instructions());
      case "arm64" -> Optional.of(new ArmInstructions());
      default -> Optional.empty();
    };
  }

  private static FoundCalls scan(ElfFile elf, InstructionSet set) {
    Code code = Code.of(elf);
    CodeMap map = new CodeMap(code, set, starts(elf, code));
    OriginSearch search = new OriginSearch(code, set, map);
    int open = 0;
    int[] sites = map.sites();
    for (int site : sites) {
      open += search.search(site) ? 1 : 0;
    }
    return new FoundCalls(search.numbers(), map.threads(), sites.length, open, code.whole());
  }

  /** Where functions begin that the file names, and where the program does. */
  private static BitSet starts(ElfFile elf, Code code) {
    BitSet starts = new BitSet();
    for (ElfSymbol symbol : elf.symbols()) {
      if (symbol.defined() && symbol.type() == ElfSymbol.TYPE_FUNCTION) {
        add(starts, code.index(symbol.value()));
      }
    }
    add(starts, code.index(elf.header().entry()));
    return starts;
  }

  private static void add(BitSet starts, int index) {
    if (index >= 0) {
      starts.set(index);
    }
  }
}
