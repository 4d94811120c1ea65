package dev.arrow.solver.fix;

import dev.arrow.kconfig.model.Symbol;
import java.util.Objects;

/**
 * A symbol that a fix gives another value, though no line of the fix names it.
 *
 * @param before its text without the fix
 * @param after its text with the fix
 */
public record Consequence(Symbol symbol, String before, String after) {
  public Consequence {
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }
}
