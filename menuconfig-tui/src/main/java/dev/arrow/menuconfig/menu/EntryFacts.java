package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.model.Symbol;
import java.util.Optional;

/** What is known of entries beside the Kconfig tree; whoever has libraries implements it. */
public interface EntryFacts {
  /** Nothing is known, as of any tree that is not Arrow's. */
  EntryFacts NONE = symbol -> Optional.empty();

  /** The library whose entry the symbol is, with what is known at once. */
  Optional<LibraryFacts> library(Symbol symbol);

  /** The same with all that can be known, once it is. */
  default EntryFacts whole() {
    return this;
  }

  /** A text with the paths in it as the user knows them. */
  default String shown(String text) {
    return text;
  }

  /** What is not known yet of a whole configuration and how to find it out; empty if all is. */
  default String gap() {
    return "";
  }
}
