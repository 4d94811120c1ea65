package dev.arrow.resolve;

import dev.arrow.pool.Library;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A library that is on, as it is built for one target.
 *
 * @param library where it comes from
 * @param direct the libraries it may use, by name; `base` is free for all and need not be listed
 * @param includeFolders in the order of the search: its own, those of its direct dependencies,
 *     those that their headers include, `base`, the contracts, the architecture's
 * @param sources after their conditions, sorted within a group
 * @param ownConfig the options that its files and the headers they include mention, with values of
 *     C
 */
public record ResolvedLibrary(
    Library library,
    SortedSet<String> direct,
    List<Path> includeFolders,
    List<Path> sources,
    SortedMap<String, String> ownConfig) {
  public ResolvedLibrary {
    direct = Collections.unmodifiableSortedSet(new TreeSet<>(direct));
    includeFolders = List.copyOf(includeFolders);
    sources = List.copyOf(sources);
    ownConfig = Collections.unmodifiableSortedMap(new TreeMap<>(ownConfig));
  }

  /** The library's name. */
  public String name() {
    return library.name();
  }
}
