package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import java.util.Objects;

/**
 * A value somebody asks for.
 *
 * @param symbol name without {@code CONFIG_}
 * @param value {@code y}, {@code m}, {@code n}, a number, or a text without quotes
 * @param origin where it was asked for
 * @param weight who asks
 */
public record UserLine(String symbol, String value, SourcePosition origin, Weight weight) {
  /** Whose wish it is; a greater weight wins over a lesser one. */
  public enum Weight {
    /**
     * The program needs it; gives way to the user. It counts like an {@code imply}: a symbol
     * without prompt takes it too, as far as its dependencies allow.
     */
    NEED,
    USER
  }

  public UserLine {
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(value);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(weight);
  }

  public static UserLine user(String symbol, String value, SourcePosition origin) {
    return new UserLine(symbol, value, origin, Weight.USER);
  }

  public static UserLine need(String symbol, String value, SourcePosition origin) {
    return new UserLine(symbol, value, origin, Weight.NEED);
  }
}
