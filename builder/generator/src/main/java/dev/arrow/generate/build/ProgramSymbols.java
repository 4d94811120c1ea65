package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSymbol;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.text.NearestName;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a joined program asks of libraries, and what it has itself.
 *
 * @param needs the symbols that it uses and does not define
 * @param own the symbols that it defines, the local ones too
 */
record ProgramSymbols(SortedSet<String> needs, SortedSet<String> own) {
  private static final String MAIN = "main";

  /** The symbols of an object. */
  static ProgramSymbols of(Path object) {
    SortedSet<String> needs = new TreeSet<>();
    SortedSet<String> own = new TreeSet<>();
    for (ElfSymbol symbol : ElfFile.read(object).symbols()) {
      if (!symbol.name().isEmpty()) {
        (symbol.defined() ? own : needs).add(symbol.name());
      }
    }
    return new ProgramSymbols(needs, own);
  }

  /** These symbols; throws an ArrowException for a program that cannot start. */
  ProgramSymbols withMain(ProjectFile project) {
    if (own.contains(MAIN)) {
      return this;
    }
    String hint =
        NearestName.of(MAIN, own)
            .map(near -> "Is its `" + near + "` meant? Call it `main`.")
            .orElse("Define `int main(int argc, char **argv)` in one of its sources.");
    throw ArrowException.of(
        Diagnostic.of(BuildError.NO_MAIN, "The program has no function `main`.")
            .at(project.program().at())
            .withHint(hint));
  }
}
