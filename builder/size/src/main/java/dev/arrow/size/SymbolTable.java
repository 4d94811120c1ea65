package dev.arrow.size;

import dev.arrow.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The functions and variables of an image by address. Where several name a byte, one has it. */
final class SymbolTable {
  /** The larger of two that begin at one place; of equal ones a global name, then the first. */
  private static final Comparator<ElfSymbol> ORDER =
      Comparator.comparing(ElfSymbol::value, Long::compareUnsigned)
          .thenComparing(ElfSymbol::size, (a, b) -> Long.compareUnsigned(b, a))
          .thenComparing(symbol -> !symbol.isGlobal())
          .thenComparing(ElfSymbol::name);

  private final List<ElfSymbol> symbols;

  SymbolTable(List<ElfSymbol> all) {
    symbols = all.stream().filter(SymbolTable::hasBytes).sorted(ORDER).toList();
  }

  private static boolean hasBytes(ElfSymbol symbol) {
    return symbol.defined() && symbol.size() > 0 && symbol.type() <= ElfSymbol.TYPE_FUNCTION;
  }

  /**
   * Bytes in a row.
   *
   * @param symbol whose they are; empty: nobody's
   * @param size how many, above 0
   */
  record Run(String symbol, long size) {}

  /** The bytes from an address on, as runs without a gap. */
  List<Run> split(long start, long size) {
    List<Run> runs = new ArrayList<>();
    long done = 0;
    for (int i = first(start); i < symbols.size(); i++) {
      long from = symbols.get(i).value() - start;
      if (Long.compareUnsigned(from, size) >= 0) {
        break;
      }
      long length = Math.min(unsigned(symbols.get(i).size()), size - from);
      if (from + length > done) {
        add(runs, "", from - done);
        done = Math.max(done, from);
        add(runs, symbols.get(i).name(), from + length - done);
        done = from + length;
      }
    }
    add(runs, "", size - done);
    return runs;
  }

  private static void add(List<Run> runs, String symbol, long size) {
    if (size > 0) {
      runs.add(new Run(symbol, size));
    }
  }

  /** A size beyond all memory is as good as the largest there is. */
  private static long unsigned(long size) {
    return size < 0 ? Long.MAX_VALUE : size;
  }

  /** Number of the first symbol that does not begin before an address. */
  private int first(long address) {
    int low = 0;
    int high = symbols.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(symbols.get(middle).value(), address) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
