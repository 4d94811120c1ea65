package dev.arrow.resolve;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What each library's Kconfig file says it needs: the `LIB_` symbols that stand un-negated in the
 * effective dependencies, or in the `select`s, of any symbol of the file. A provider needs the
 * interface it provides as well.
 */
public final class Dependencies {
  private final PoolIndex pools;
  private final Map<String, Library> bySymbol = new HashMap<>();
  private final Map<String, Library> byFile = new HashMap<>();
  private final Map<Library, Map<Symbol, Set<String>>> declared = new HashMap<>();

  public Dependencies(PoolIndex pools, KconfigModel model) {
    this.pools = pools;
    for (Library library : pools.libraries()) {
      bySymbol.put(library.symbol(), library);
      byFile.put(library.kconfig().toString(), library);
      byFile.put(shownPath(pools.arrowHome(), library.kconfig()), library);
    }
    for (Symbol symbol : model.symbols()) {
      symbol.definitions().forEach(node -> add(symbol, node));
    }
  }

  /** What a library may use in a configuration: needed and on, by a symbol that is on. */
  SortedSet<String> direct(Library library, Configuration configuration) {
    NavigableSet<String> names = new TreeSet<>();
    declared
        .getOrDefault(library, Map.of())
        .forEach(
            (symbol, needed) -> {
              if (isOn(symbol, configuration)) {
                needed.stream().filter(name -> isOn(name, configuration)).forEach(names::add);
              }
            });
    library.provides().ifPresent(names::add);
    names.remove(library.name());
    return names;
  }

  /** The symbols that a library's Kconfig file defines. */
  Set<Symbol> definedBy(Library library) {
    return declared.getOrDefault(library, Map.of()).keySet();
  }

  /** What a library may use in some configuration. */
  public SortedSet<String> possible(Library library) {
    NavigableSet<String> names = new TreeSet<>();
    declared.getOrDefault(library, Map.of()).values().forEach(names::addAll);
    library.provides().ifPresent(names::add);
    return names;
  }

  private void add(Symbol symbol, MenuNode node) {
    Library library = byFile.get(node.position().file());
    if (library == null) {
      return;
    }
    Set<String> needed =
        declared
            .computeIfAbsent(library, key -> new HashMap<>())
            .computeIfAbsent(symbol, key -> new HashSet<>());
    node.dependency().unnegatedNames().forEach(name -> addLibrary(needed, name));
    for (Property.Select select : node.selects()) {
      addLibrary(needed, select.target());
    }
  }

  private void addLibrary(Set<String> needed, String symbol) {
    Library library = bySymbol.get(symbol);
    if (library != null) {
      needed.add(library.name());
    }
  }

  private boolean isOn(String libraryName, Configuration configuration) {
    return pools.library(libraryName).map(each -> configuration.on(each.symbol())).orElse(false);
  }

  private static boolean isOn(Symbol symbol, Configuration configuration) {
    return switch (symbol.type()) {
      case BOOL, TRISTATE -> configuration.on(symbol.name());
      default -> true;
    };
  }

  private static String shownPath(Path root, Path file) {
    return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
  }
}
