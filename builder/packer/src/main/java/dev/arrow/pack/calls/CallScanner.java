package dev.arrow.pack.calls;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfMachine;
import dev.arrow.elf.ElfSymbol;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the system calls that a static program can make: each instruction that calls the kernel,
 * and the numbers that can be in its register there. Numbers that come from memory, from a table or
 * by a pointer to a function stay unknown, and are said to. The file may be hostile: the time goes
 * with its size, and what is read has a limit.
 */
public final class CallScanner {
  /** Grows when another answer is found for the same file. */
  public static final int VERSION = 2;

  private CallScanner() {}

  /**
   * The calls of a program; none for an architecture whose instructions are not known.
   *
   * @param uses which numbers have uses that are to be told
   */
  public static Optional<FoundCalls> scan(ElfFile elf, Map<Integer, CallUse> uses) {
    return instructions(elf).map(set -> scan(elf, set, uses));
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

  private static FoundCalls scan(ElfFile elf, InstructionSet set, Map<Integer, CallUse> uses) {
    Code code = Code.of(elf);
    CodeMap map = new CodeMap(code, set, starts(elf, code));
    OriginSearch search = new OriginSearch(code, set, map);
    int open = 0;
    int[] sites = map.sites();
    SortedSet<Integer> numbers = new TreeSet<>();
    Set<CallUse> made = EnumSet.noneOf(CallUse.class);
    for (int site : sites) {
      open += search.search(site, set.number()) ? 1 : 0;
      List<Integer> here = List.copyOf(search.numbers());
      numbers.addAll(here);
      here.stream()
          .flatMap(number -> Optional.ofNullable(uses.get(number)).stream())
          .filter(use -> isMade(use, search, site, set))
          .forEach(made::add);
    }
    return new FoundCalls(numbers, made, map.threads(), sites.length, open, code.whole());
  }

  private static boolean isMade(CallUse use, OriginSearch search, int site, InstructionSet set) {
    search.search(site, set.argument(use.argument()));
    return use.isOneOf(search.numbers());
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
