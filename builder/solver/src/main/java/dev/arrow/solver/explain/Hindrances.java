package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Optional;

/** Asks the engine what would refuse a value. */
final class Hindrances {
  private Hindrances() {}

  /**
   * What would refuse the value; empty if the user can set it.
   *
   * @param wanted empty for any other value of a number or text
   */
  static Optional<Reason> of(Configuration configuration, Symbol symbol, Optional<String> wanted) {
    if (wanted.isPresent()) {
      return configuration.hindrance(symbol, wanted.get());
    }
    return configuration
        .hindrance(symbol, another(symbol.type(), configuration.text(symbol)))
        .filter(reason -> !configuration.isChangeable(symbol));
  }

  /** Some other value of the type. */
  private static String another(SymbolType type, String text) {
    return switch (type) {
      case INT -> text.equals("0") ? "1" : "0";
      case HEX -> text.equals("0x0") ? "0x1" : "0x0";
      default -> text + "x";
    };
  }
}
