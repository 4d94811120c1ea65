package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import java.util.Objects;

/**
 * A symbol that is on and switches another one on.
 *
 * @param symbol its name
 * @param position of its {@code select} or {@code imply}
 */
public record Selector(String symbol, SourcePosition position) {
  public Selector {
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(position);
  }
}
