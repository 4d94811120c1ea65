package dev.arrow.solver.fix;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.Relation;
import dev.arrow.solver.encode.Encoding;
import java.math.BigInteger;
import java.util.Objects;

/**
 * A value that a symbol shall have.
 *
 * @param symbol of any type
 * @param value {@code y}, {@code m} or {@code n}; of a number or text what it shall be
 */
public record Goal(Symbol symbol, String value) {
  private static final SourcePosition PLACE = SourcePosition.wholeFile("goal");

  public Goal {
    Objects.requireNonNull(symbol);
    if (!canBe(symbol, value)) {
      throw new IllegalArgumentException("no goal: " + symbol + "=" + value);
    }
  }

  /** Whether the value is one of the symbol's type. */
  public static boolean canBe(Symbol symbol, String value) {
    return switch (symbol.type()) {
      case BOOL -> value.equals("y") || value.equals("n");
      case TRISTATE -> value.equals("y") || value.equals("m") || value.equals("n");
      case INT, HEX, STRING -> NumberText.isValid(symbol.type(), value);
      case UNKNOWN -> false;
    };
  }

  /** Whether the symbol has the value; numbers may be written in other ways. */
  public boolean holdsIn(Configuration configuration) {
    return isText()
        ? configuration.holds(comparison(configuration.model().dialect()))
        : configuration.text(symbol).equals(value);
  }

  /** Whether it is a number or text, which has no clauses and needs a line of its own. */
  boolean isText() {
    return !symbol.type().isLogical();
  }

  /** Requires the goal in clauses of a tree of the dialect. */
  void require(Encoding encoding, Dialect dialect) {
    if (isText()) {
      encoding.formula().require(encoding.compared(comparison(dialect)));
      return;
    }
    for (int literal : encoding.of(symbol).literals(tristate())) {
      encoding.formula().require(literal);
    }
    encoding.explain(symbol);
  }

  private Expr.Comparison comparison(Dialect dialect) {
    return new Expr.Comparison(
        new Expr.Reference(symbol.name(), PLACE),
        Relation.EQUAL,
        new Expr.Constant(constant(dialect), PLACE));
  }

  /** The value as a constant of a comparison, which is read by its look and not by a type. */
  private String constant(Dialect dialect) {
    if (dialect.has(Feature.TEXT_COMPARISONS)) {
      return value;
    }
    return switch (symbol.type()) {
      case INT -> new BigInteger(value).toString();
      case HEX -> value.startsWith("0x") || value.startsWith("0X") ? value : "0x" + value;
      default -> value;
    };
  }

  private Tristate tristate() {
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
