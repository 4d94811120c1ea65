package dev.arrow.cli;

import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import dev.arrow.solver.explain.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls the libraries of pools by their names, and knows the targets that the pools have. */
final class PoolWords implements Vocabulary {
  private final Map<String, String> libraries = new HashMap<>();
  private final List<String> targets = new ArrayList<>();

  PoolWords(PoolIndex pools) {
    for (Library library : pools.libraries()) {
      libraries.put(library.symbol(), library.name());
    }
    for (Platform platform : pools.platforms()) {
      for (String arch : platform.offer().archs()) {
        targets.add(new Target(platform.name(), arch, Optional.empty()).toString());
      }
    }
  }

  @Override
  public Optional<String> library(String symbol) {
    return Optional.ofNullable(libraries.get(symbol));
  }

  @Override
  public List<String> targets() {
    return List.copyOf(targets);
  }
}
