package dev.arrow.lint;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.manifest.LibraryManifest;
import dev.arrow.pool.Library;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a library selects or depends on is used: a file of it includes one of the other's headers or
 * mentions a name that these export, or its manifest names the other. A library that acts by being
 * there (it has no exports, or `init`, `registers`, `syscalls`, flags for everything) may be
 * selected for that alone.
 */
final class UnusedDependencyRule implements Rule {
  private final LintPools pools;
  private final EntryTable entries;
  private final Findings findings;
  private final Map<String, Library> bySymbol = new HashMap<>();

  UnusedDependencyRule(LintPools pools, EntryTable entries, Findings findings) {
    this.pools = pools;
    this.entries = entries;
    this.findings = findings;
    pools.index().libraries().forEach(library -> bySymbol.put(library.symbol(), library));
  }

  @Override
  public void check(Library library) {
    if (library.manifest().external().isPresent()) {
      // Its sources may lie elsewhere, and nothing is fetched here.
      return;
    }
    Map<Library, SourcePosition> declared = declared(library);
    if (declared.isEmpty()) {
      return;
    }
    Set<String> headers = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Path file : pools.code(library)) {
      pools.facts().of(file).includes().forEach(include -> headers.add(include.path()));
      words.addAll(pools.names(file).words());
    }
    declared.forEach(
        (used, at) -> {
          boolean named =
              used.headers().stream().anyMatch(header -> headers.contains(header.path()))
                  || used.exports().stream().anyMatch(words::contains)
                  || isNamed(library, used);
          if (!named && !actsAlone(used)) {
            report(library, used, at);
          }
        });
  }

  /** The libraries that the entries of the file declare, with the first mention of each. */
  private Map<Library, SourcePosition> declared(Library library) {
    Map<Library, SourcePosition> declared = new LinkedHashMap<>();
    for (MenuNode node : entries.entries(library)) {
      Set<String> names = node.ownDependency().unnegatedNames();
      for (Expr.Operand operand : node.ownDependency().operands()) {
        if (names.contains(operand.text())) {
          add(declared, library, operand.text(), operand.position());
        }
      }
      for (Property.Select select : node.selects()) {
        add(declared, library, select.target(), select.position());
      }
    }
    return declared;
  }

  private void add(
      Map<Library, SourcePosition> declared, Library own, String symbol, SourcePosition at) {
    Library used = bySymbol.get(symbol);
    if (used != null && !used.equals(own)) {
      declared.putIfAbsent(used, at);
    }
  }

  private static boolean isNamed(Library library, Library used) {
    LibraryManifest manifest = library.manifest();
    return library.provides().map(used.name()::equals).orElse(false)
        || manifest.registers().stream().anyMatch(each -> each.table().equals(used.name()));
  }

  private static boolean actsAlone(Library used) {
    LibraryManifest manifest = used.manifest();
    return used.exports().isEmpty()
        || manifest.init().isPresent()
        || !manifest.registers().isEmpty()
        || !manifest.syscalls().isEmpty()
        || !manifest.cflagsEverywhere().isEmpty();
  }

  private void report(Library library, Library used, SourcePosition at) {
    findings.add(
        LintKind.UNUSED_DEPENDENCY,
        at,
        "No file of `%s` uses a header or a name of `%s`.".formatted(library.name(), used.name()),
        "Remove `" + used.symbol() + "` here.");
  }
}
