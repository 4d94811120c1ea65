package dev.arrow.generate.build;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSymbol;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a joined program asks of libraries. */
final class ProgramSymbols {

  private ProgramSymbols() {}

  /** The symbols that an object uses and does not define. */
  static SortedSet<String> undefined(Path object) {
    SortedSet<String> names = new TreeSet<>();
    for (ElfSymbol symbol : ElfFile.read(object).symbols()) {
      if (!symbol.defined() && !symbol.name().isEmpty()) {
        names.add(symbol.name());
      }
    }
    return names;
  }
}
