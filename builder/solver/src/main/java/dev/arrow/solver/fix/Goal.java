package dev.arrow.solver.fix;

import dev.arrow.kconfig.model.Symbol;
import java.util.Objects;

/**
 * A value that a symbol shall have.
 *
 * @param symbol a bool or tristate
 * @param value {@code y}, {@code m} or {@code n}
 */
public record Goal(Symbol symbol, String value) {
  public Goal {
    Objects.requireNonNull(symbol);
    boolean valid = value.equals("y") || value.equals("n") || value.equals("m");
    if (!valid || !symbol.type().isLogical()) {
      throw new IllegalArgumentException("no goal: " + symbol + "=" + value);
    }
  }

  /** {@code SYMBOL=value}. */
  @Override
  public String toString() {
    return symbol.name() + "=" + value;
  }
}
