package dev.arrow.kconfig.lint;

import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import java.util.List;

/** Decides what does not follow from the entries alone: what can be, whatever is configured. */
public interface Proofs {
  /** Decides nothing. */
  Proofs NONE =
      new Proofs() {
        @Override
        public Answer unmet(Property.Select select) {
          return new Answer(Decision.OPEN, List.of());
        }

        @Override
        public boolean isNeverOn(Symbol symbol) {
          return false;
        }
      };

  /** What was found out. */
  enum Decision {
    NEVER,
    POSSIBLE,
    OPEN
  }

  /**
   * An answer.
   *
   * @param example where it is possible the lines with which it is, such as {@code A=y}
   */
  record Answer(Decision decision, List<String> example) {
    public Answer {
      example = List.copyOf(example);
    }
  }

  /** Whether a select can switch its target on while that has not what it depends on. */
  Answer unmet(Property.Select select);

  /** Whether it is certain that no configuration has the bool or tristate on. */
  boolean isNeverOn(Symbol symbol);
}
