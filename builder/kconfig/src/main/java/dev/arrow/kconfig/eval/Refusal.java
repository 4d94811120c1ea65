package dev.arrow.kconfig.eval;

import java.util.Objects;

/**
 * A line that did not hold.
 *
 * @param line what was asked for
 * @param actual what the symbol is instead
 * @param reason what stood in the way
 */
public record Refusal(UserLine line, Value actual, Reason reason) {
  public Refusal {
    Objects.requireNonNull(line);
    Objects.requireNonNull(actual);
    Objects.requireNonNull(reason);
  }

  /** The whole story in a line; the place of the user line is not in it. */
  public String message() {
    return "`%s=%s` has no effect. %s".formatted(line.symbol(), line.value(), reason.message());
  }
}
