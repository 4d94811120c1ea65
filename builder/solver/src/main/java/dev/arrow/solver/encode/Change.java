package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Symbol;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that could be changed.
 *
 * @param symbol whose line
 * @param value what the line shall ask for; empty to remove it
 * @param literal holds exactly if it is changed like that
 */
public record Change(Symbol symbol, Optional<String> value, int literal) {
  public Change {
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(value);
  }

  /** {@code SYMBOL=value}, or {@code SYMBOL} without a line. */
  @Override
  public String toString() {
    return symbol + value.map(text -> "=" + text).orElse(" without line");
  }
}
