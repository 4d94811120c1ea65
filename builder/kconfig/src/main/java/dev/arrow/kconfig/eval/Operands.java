package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.function.Function;

/** What a comparison gives for values that its symbols could have, by the rules of the dialect. */
public final class Operands {
  private final KconfigModel model;
  private final Dialect dialect;

  public Operands(KconfigModel model) {
    this.model = model;
    this.dialect = model.dialect();
  }

  /**
   * Whether the comparison holds.
   *
   * @param texts the value of each defined symbol
   */
  public boolean hold(Expr.Comparison comparison, Function<Symbol, String> texts) {
    String left = text(comparison.left(), texts);
    String right = text(comparison.right(), texts);
    int order =
        dialect.has(Feature.TEXT_COMPARISONS)
            ? left.compareTo(right)
            : Comparer.compare(left, type(comparison.left()), right, type(comparison.right()));
    return comparison.relation().holds(order);
  }

  private String text(Expr.Operand operand, Function<Symbol, String> texts) {
    Symbol symbol = model.symbol(operand.text()).orElse(null);
    boolean defined = symbol != null && operand instanceof Expr.Reference;
    if (!defined || symbol == null || symbol.type() == SymbolType.UNKNOWN) {
      return operand.text();
    }
    return texts.apply(symbol);
  }

  private SymbolType type(Expr.Operand operand) {
    if (operand instanceof Expr.Constant constant) {
      boolean logical = constant.isTristate() && !dialect.has(Feature.BARE_CONSTANTS);
      return logical ? SymbolType.TRISTATE : SymbolType.UNKNOWN;
    }
    SymbolType type = model.symbol(operand.text()).map(Symbol::type).orElse(SymbolType.UNKNOWN);
    boolean bare = type.isLogical() && dialect.has(Feature.BARE_LOGIC);
    return bare ? SymbolType.UNKNOWN : type;
  }
}
