package dev.arrow.solver.fix;

import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
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
    if (!canBe(symbol, value)) {
      throw new IllegalArgumentException("no goal: " + symbol + "=" + value);
    }
  }

  /** Whether the value is one of the symbol's type, which is bool or tristate. */
  public static boolean canBe(Symbol symbol, String value) {
    boolean module = value.equals("m") && symbol.type() == SymbolType.TRISTATE;
    return symbol.type().isLogical() && (value.equals("y") || value.equals("n") || module);
  }

  Tristate tristate() {
    return switch (value) {
      case "y" -> Tristate.Y;
      case "m" -> Tristate.M;
      default -> Tristate.N;
    };
  }

  /** {@code SYMBOL=value}. */
  @Override
  public String toString() {
    return symbol.name() + "=" + value;
  }
}
