package dev.arrow.plan;

import dev.arrow.manifest.CompilerFlag;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.ResolvedLibrary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What libraries with flags for everything ask of the rest of a target, such as a sanitizer: the
 * compiler inserts calls of theirs anywhere. They and what they lean on are spared, or such a call
 * could lead to itself.
 *
 * @param flags for every unit that is not spared
 * @param libraries those that ask for them
 * @param spared they and what they lean on, directly or not
 */
record Instrumentation(
    List<CompilerFlag> flags, SortedSet<String> libraries, SortedSet<String> spared) {
  Instrumentation {
    flags = List.copyOf(flags);
    libraries = Collections.unmodifiableSortedSet(new TreeSet<>(libraries));
    spared = Collections.unmodifiableSortedSet(new TreeSet<>(spared));
  }

  static Instrumentation of(Resolution resolution) {
    List<CompilerFlag> flags = new ArrayList<>();
    SortedSet<String> libraries = new TreeSet<>();
    SortedSet<String> spared = new TreeSet<>();
    for (ResolvedLibrary library : resolution.libraries()) {
      List<CompilerFlag> everywhere = library.library().manifest().cflagsEverywhere();
      if (!everywhere.isEmpty()) {
        flags.addAll(everywhere);
        libraries.add(library.name());
        spare(library.name(), resolution, spared);
      }
    }
    return new Instrumentation(flags, libraries, spared);
  }

  private static void spare(String name, Resolution resolution, SortedSet<String> spared) {
    if (spared.add(name)) {
      resolution
          .library(name)
          .ifPresent(library -> library.direct().forEach(d -> spare(d, resolution, spared)));
      resolution.provider(name).ifPresent(found -> spare(found.name(), resolution, spared));
    }
  }

  /** The flags of a unit. */
  List<CompilerFlag> flagsFor(String unit) {
    return spared.contains(unit) ? List.of() : flags;
  }

  /** The libraries that a unit may use without a declared dependency. */
  SortedSet<String> allowedFor(String unit) {
    return spared.contains(unit) ? Collections.emptySortedSet() : libraries;
  }
}
