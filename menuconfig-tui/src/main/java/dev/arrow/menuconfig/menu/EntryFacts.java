package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.model.Symbol;
import java.util.Optional;

/** What is known of entries beside the Kconfig tree; whoever has libraries implements it. */
public interface EntryFacts {
  /** Nothing is known, as of any tree that is not Arrow's. */
  EntryFacts NONE = symbol -> Optional.empty();

  /** The library whose entry the symbol is. */
  Optional<LibraryFacts> library(Symbol symbol);
}
