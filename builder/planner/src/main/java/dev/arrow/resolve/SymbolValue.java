package dev.arrow.resolve;

import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.model.Symbol;

/**
 * A symbol and what it is on a target.
 *
 * @param symbol what Kconfig says of it
 * @param value what it is, and why
 */
public record SymbolValue(Symbol symbol, Value value) {
  /** The value as in a {@code .config}, without quotes. */
  public String text() {
    return value.text();
  }
}
