package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a ready program, relative to the project's folder: a single one, or one for each
 * architecture.
 *
 * @param at where the project names them
 * @param single the only one; empty where each architecture has its own
 * @param byArch those of the architectures; empty where there is a single one
 */
public record ReadyFiles(
    SourcePosition at, Optional<PlacedText> single, SortedMap<String, PlacedText> byArch) {
  public ReadyFiles {
    byArch = Collections.unmodifiableSortedMap(new TreeMap<>(byArch));
  }

  /** A single file, for whatever it was made for. */
  public static ReadyFiles single(PlacedText file) {
    return new ReadyFiles(file.at(), Optional.of(file), new TreeMap<>());
  }

  /** The file for an architecture; empty if none is named. */
  public Optional<PlacedText> of(String arch) {
    return single.or(() -> Optional.ofNullable(byArch.get(arch)));
  }

  /** The architectures that have a file of their own, sorted. */
  List<String> archs() {
    return List.copyOf(byArch.keySet());
  }
}
