package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts libraries behind what they need. Who needs an interface comes after its provider as well,
 * and everyone comes after `base`.
 */
final class LibraryOrder {
  private LibraryOrder() {}

  /** The libraries, dependencies first, then by name; in order of names after a cycle was told. */
  static List<ResolvedLibrary> of(List<ResolvedLibrary> libraries, DiagnosticLog log) {
    SortedMap<String, ResolvedLibrary> byName = new TreeMap<>();
    libraries.forEach(each -> byName.put(each.name(), each));
    Graph<String> graph = Graph.of(needs(byName));
    Optional<List<String>> cycle = graph.cycle();
    if (cycle.isPresent()) {
      log.report(diagnostic(cycle.get(), byName));
      return List.copyOf(byName.values());
    }
    List<ResolvedLibrary> ordered = new ArrayList<>();
    for (String name : graph.topologicalOrder()) {
      Optional.ofNullable(byName.get(name)).ifPresent(ordered::add);
    }
    return ordered;
  }

  private static Map<String, SortedSet<String>> needs(Map<String, ResolvedLibrary> byName) {
    Map<String, String> providers = new TreeMap<>();
    byName
        .values()
        .forEach(
            each -> each.library().provides().ifPresent(name -> providers.put(name, each.name())));
    Map<String, SortedSet<String>> needs = new TreeMap<>();
    for (ResolvedLibrary library : byName.values()) {
      NavigableSet<String> own = new TreeSet<>(library.direct());
      for (String name : library.direct()) {
        Optional.ofNullable(providers.get(name)).ifPresent(own::add);
      }
      own.remove(library.name());
      needs.put(library.name(), own);
    }
    afterBase(needs);
    return needs;
  }

  private static void afterBase(Map<String, SortedSet<String>> needs) {
    SortedSet<String> below = Graph.of(needs).closure(List.of(LibraryResolver.BASE));
    needs.forEach(
        (name, own) -> {
          if (!below.contains(name) && needs.containsKey(LibraryResolver.BASE)) {
            own.add(LibraryResolver.BASE);
          }
        });
  }

  private static Diagnostic diagnostic(List<String> cycle, Map<String, ResolvedLibrary> byName) {
    List<String> quoted = new ArrayList<>();
    cycle.forEach(name -> quoted.add("`" + name + "`"));
    quoted.add("`" + cycle.get(0) + "`");
    String message = "Libraries need each other: " + String.join(" -> ", quoted) + ".";
    Diagnostic diagnostic = Diagnostic.of(PlanError.DEPENDENCY_CYCLE, message);
    ResolvedLibrary first = byName.get(cycle.get(0));
    if (first != null) {
      diagnostic = diagnostic.at(SourcePosition.wholeFile(first.library().kconfig().toString()));
    }
    for (ResolvedLibrary library : byName.values()) {
      if (cycle.contains(library.name())) {
        String file = library.library().kconfig().toString();
        diagnostic =
            diagnostic.withNote(
                "`" + library.name() + "` is described here.", SourcePosition.wholeFile(file));
      }
    }
    return diagnostic.withHint("Let one of them offer a table that the other registers in.");
  }
}
