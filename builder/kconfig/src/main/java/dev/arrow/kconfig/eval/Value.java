package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.Tristate;
import java.util.Objects;

/**
 * What a symbol is in a configuration.
 *
 * @param text as in a {@code .config}, without quotes; {@code n} for a bool that is off
 * @param tristate its value in logic; n for numbers and texts
 * @param origin where the value comes from
 * @param visible whether the user can see it
 * @param written whether it is part of a {@code .config}
 */
public record Value(
    String text, Tristate tristate, Origin origin, boolean visible, boolean written) {
  public Value {
    Objects.requireNonNull(text);
    Objects.requireNonNull(tristate);
    Objects.requireNonNull(origin);
  }
}
