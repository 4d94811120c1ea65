package dev.arrow.resolve;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.resolve.LibraryGraph.Edge;
import dev.arrow.resolve.LibraryGraph.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds out why libraries are on: all reasons there are, not only the one that was enough. */
public final class LibraryGraphFinder {
  private final PoolIndex pools;
  private final Configuration values;
  private final Map<String, Library> bySymbol = new HashMap<>();
  private final Map<String, String> ownerByFile = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private LibraryGraphFinder(PoolIndex pools, Configuration values) {
    this.pools = pools;
    this.values = values;
    for (Library library : pools.libraries()) {
      bySymbol.put(library.symbol(), library);
      ownerByFile.put(library.kconfig().toString(), library.name());
      ownerByFile.put(shown(library.kconfig()), library.name());
    }
  }

  /** The graph of the libraries that are on in a configuration. */
  public static LibraryGraph of(PoolIndex pools, Configuration values) {
    return new LibraryGraphFinder(pools, values).find();
  }

  private LibraryGraph find() {
    SortedSet<String> names = new TreeSet<>();
    for (Library library : pools.libraries()) {
      Optional<Symbol> symbol = values.model().symbol(library.symbol());
      if (symbol.isPresent() && values.on(library.symbol())) {
        names.add(library.name());
        addReasons(library, symbol.get());
      }
    }
    values.lines().forEach(this::addLine);
    return new LibraryGraph(names, edges);
  }

  private void addReasons(Library library, Symbol symbol) {
    symbol.selectedBy().forEach(select -> addActive(select, library, Kind.SELECT));
    symbol.impliedBy().forEach(imply -> addActive(imply, library, Kind.IMPLY));
    symbol.definitions().forEach(node -> addDependencies(library, node));
    if (library.provides().isPresent()) {
      addProvider(library, library.provides().get());
    } else if (values.value(symbol).origin() instanceof Origin.FromDefault origin) {
      boolean target =
          library.family().equals(Library.ARCH_FAMILY)
              || library.family().equals(Library.PLATFORM_FAMILY);
      String from = target ? LibraryGraph.TARGET : LibraryGraph.DEFAULT;
      edges.add(new Edge(from, library.name(), Kind.DEFAULT, place(origin.position())));
    }
  }

  private void addActive(Property property, Library to, Kind kind) {
    String symbol = property.node().symbol().map(Symbol::name).orElse("");
    if (!values.on(symbol) || !values.holds(property.effectiveCondition())) {
      return;
    }
    String from = owner(property.position());
    if (from.equals(to.name())) {
      addByOption(symbol, property, to);
      return;
    }
    Library library = bySymbol.get(symbol);
    boolean own = library != null && library.name().equals(from);
    String place = place(property.position());
    edges.add(new Edge(from, to.name(), kind, own ? place : place + ", by " + symbol));
  }

  /** An option of the library's own file that switches it on: what counts is who set that. */
  private void addByOption(String option, Property property, Library to) {
    Optional<UserLine> line =
        values.lines().stream()
            .filter(each -> each.symbol().equals(option) && !each.value().equals("n"))
            .findFirst();
    edges.add(
        line.isPresent()
            ? new Edge(
                LibraryGraph.CONFIGURATION,
                to.name(),
                Kind.LINE,
                place(line.get().origin()) + ", by " + option)
            : new Edge(
                LibraryGraph.DEFAULT,
                to.name(),
                Kind.SELECT,
                place(property.position()) + ", by " + option));
  }

  private void addDependencies(Library library, MenuNode node) {
    if (!values.holds(node.dependency())) {
      return;
    }
    for (String name : node.dependency().unnegatedNames()) {
      Library needed = bySymbol.get(name);
      if (needed != null && values.on(name) && !needed.equals(library)) {
        edges.add(new Edge(library.name(), needed.name(), Kind.DEPENDS, place(node.position())));
      }
    }
  }

  private void addProvider(Library provider, String served) {
    String member = RootKconfig.member(pools.library(served).orElseThrow(), provider);
    Origin origin = values.value(member).origin();
    String reason =
        origin instanceof Origin.FromUser user
            ? "chosen at " + place(user.line().origin())
            : "default rank " + provider.manifest().role().rank() + ", the lowest that can be had";
    edges.add(new Edge(served, provider.name(), Kind.PROVIDES, reason));
  }

  /** A line that came true, or what the program needs; a provider is chosen by its member. */
  private void addLine(UserLine line) {
    Library library = bySymbol.get(line.symbol());
    if (library == null || !values.on(line.symbol()) || line.value().equals("n")) {
      return;
    }
    if (line.weight() == UserLine.Weight.USER) {
      String place = place(line.origin());
      edges.add(new Edge(LibraryGraph.CONFIGURATION, library.name(), Kind.LINE, place));
    } else {
      String need = line.origin().file();
      edges.add(new Edge(LibraryGraph.PROGRAM, library.name(), Kind.NEEDS, need));
    }
  }

  /** Whose Kconfig file a place is in: a library's, else the project's. */
  private String owner(SourcePosition position) {
    return ownerByFile.getOrDefault(position.file(), LibraryGraph.PROGRAM);
  }

  /** Without the column: a person looks for the line. */
  private static String place(SourcePosition position) {
    return position.line() == 0 ? position.file() : position.file() + ":" + position.line();
  }

  private String shown(Path file) {
    Path home = pools.arrowHome();
    return file.startsWith(home) ? home.relativize(file).toString() : file.toString();
  }
}
