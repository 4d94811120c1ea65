package dev.arrow.lint;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A library's Kconfig file defines its own entry, and options that begin with its name. */
final class OptionNamesRule implements Rule {
  private final EntryTable entries;
  private final Findings findings;
  private final Set<String> symbols = new TreeSet<>();

  OptionNamesRule(LintPools pools, EntryTable entries, Findings findings) {
    pools.index().libraries().forEach(library -> symbols.add(library.symbol()));
    this.entries = entries;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    boolean own = false;
    for (MenuNode node : entries.entries(library)) {
      String name = node.symbol().orElseThrow().name();
      own |= name.equals(library.symbol());
      if (!symbols.contains(name)) {
        requirePrefix(library, node, name);
      }
    }
    if (!own) {
      findings.add(
          LintKind.FOREIGN_ENTRY,
          library.kconfig(),
          "The entry `" + library.symbol() + "` does not stand in its library's own file.",
          "Move `config " + library.symbol() + "` here.");
    }
  }

  private void requirePrefix(Library library, MenuNode node, String name) {
    Set<String> prefixes = prefixes(library);
    if (prefixes.stream().anyMatch(name::startsWith) || isCapability(node, name)) {
      return;
    }
    String prefix = prefixes.iterator().next();
    findings.add(
        LintKind.OPTION_NAME,
        node.position(),
        "`" + name + "` does not show that it belongs to `" + library.name() + "`.",
        "Call it `" + prefix + name + "`, or what fits behind `" + prefix + "`.");
  }

  /** The folder of an architecture or platform has a shorter name than its library. */
  private static Set<String> prefixes(Library library) {
    String folder = String.valueOf(library.folder().getFileName());
    return new TreeSet<>(
        List.of(Target.symbolPart(folder) + "_", Target.symbolPart(library.name()) + "_"));
  }

  /** What a target offers is called the same wherever it comes from. */
  private static boolean isCapability(MenuNode node, String name) {
    return name.startsWith("HAVE_") && node.prompt().isEmpty();
  }
}
