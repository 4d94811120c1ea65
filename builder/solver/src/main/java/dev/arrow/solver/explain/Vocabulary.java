package dev.arrow.solver.explain;

import java.util.List;
import java.util.Optional;

/** What things are called that the user knows by another name than their symbol. */
public interface Vocabulary {
  /** That of a tree without libraries and targets. */
  Vocabulary PLAIN =
      new Vocabulary() {
        @Override
        public Optional<String> library(String symbol) {
          return Optional.empty();
        }

        @Override
        public List<String> targets() {
          return List.of();
        }
      };

  /** The name of the library that a symbol switches on; empty if it is none's. */
  Optional<String> library(String symbol);

  /** The targets there are, such as {@code kvm/x86_64}; empty if that is not known. */
  List<String> targets();
}
