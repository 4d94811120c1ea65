package dev.arrow.resolve;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A library and all that it leans on, with their defaults: what its unit tests are compiled with.
 *
 * @param resolved the library itself
 * @param closure it, what it leans on, directly or not, and what it could, by name
 * @param options every option of these libraries, with values of C
 */
public record LibraryAlone(
    ResolvedLibrary resolved, SortedSet<String> closure, SortedMap<String, String> options) {
  public LibraryAlone {
    closure = Collections.unmodifiableSortedSet(new TreeSet<>(closure));
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /**
   * The lines that switch a library on: its own, for a provider those of its interface. The second
   * try asks for all that its Kconfig file names as well, as a user would who wants it.
   */
  static List<List<UserLine>> wishes(PoolIndex pools, Dependencies known, Library library) {
    if (library.family().equals(Library.ARCH_FAMILY)
        || library.family().equals(Library.PLATFORM_FAMILY)) {
      // The target alone decides on these; a wish would put one beside another.
      return List.of(List.of());
    }
    List<UserLine> own = new ArrayList<>();
    Optional<Library> served = library.provides().flatMap(pools::library);
    served.ifPresent(of -> own.add(need(of)));
    served.ifPresent(
        of -> own.add(UserLine.user(RootKconfig.member(of, library), "y", origin(library))));
    if (served.isEmpty()) {
      own.add(need(library));
    }
    List<UserLine> all = new ArrayList<>(own);
    for (String name : known.possible(library)) {
      pools.library(name).filter(each -> !each.equals(library)).ifPresent(e -> all.add(need(e)));
    }
    return List.of(own, all);
  }

  private static UserLine need(Library library) {
    return UserLine.need(library.symbol(), "y", origin(library));
  }

  private static SourcePosition origin(Library library) {
    return SourcePosition.wholeFile(library.name());
  }

  static LibraryAlone of(
      PoolIndex pools,
      ResolvedLibrary resolved,
      Dependencies dependencies,
      Configuration configuration) {
    SortedSet<String> closure = new TreeSet<>();
    SortedMap<String, String> options = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(resolved.name()));
    // Its tests may include sources of it that are off by default, and what those include.
    open.addAll(dependencies.possible(resolved.library()));
    while (!open.isEmpty()) {
      Optional<Library> library = pools.library(open.pop());
      if (library.isPresent() && closure.add(library.get().name())) {
        open.addAll(dependencies.direct(library.get(), configuration));
        for (Symbol symbol : dependencies.definedBy(library.get())) {
          options.put(symbol.name(), CValue.of(symbol, configuration.value(symbol)));
        }
      }
    }
    options.putAll(resolved.ownConfig());
    return new LibraryAlone(resolved, closure, options);
  }
}
