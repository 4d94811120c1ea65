package dev.arrow.resolve;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A linked program's own sources, as they are built for one target.
 *
 * @param sources sorted
 * @param includeFolders the project's folder, then every pool's public headers, then the contracts
 * @param ownConfig the options that its files and the headers they include mention, with values of
 *     C
 */
public record ResolvedProgram(
    List<Path> sources, List<Path> includeFolders, SortedMap<String, String> ownConfig) {
  public ResolvedProgram {
    sources = List.copyOf(sources);
    includeFolders = List.copyOf(includeFolders);
    ownConfig = Collections.unmodifiableSortedMap(new TreeMap<>(ownConfig));
  }
}
