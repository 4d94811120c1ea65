package dev.arrow.solver.encode;

import dev.arrow.kconfig.eval.Operands;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions as clauses. */
final class Conditions {
  private final KconfigModel model;
  private final Logic logic;
  private final Symbols symbols;
  private final Numbers numbers;
  private final Operands operands;

  Conditions(KconfigModel model, Logic logic, Symbols symbols, Numbers numbers) {
    this.model = model;
    this.logic = logic;
    this.symbols = symbols;
    this.numbers = numbers;
    this.operands = new Operands(model);
  }

  /** A condition: m in it counts only as far as modules are on. */
  Pair condition(Expr expr) {
    return encode(expr, true);
  }

  /** A value. */
  Pair value(Expr expr) {
    return encode(expr, false);
  }

  private Pair encode(Expr expr, boolean isCondition) {
    Deque<Pair> done = new ArrayDeque<>();
    for (Expr part : expr.postOrder()) {
      if (part instanceof Expr.And) {
        done.push(logic.and(done.pop(), done.pop()));
      } else if (part instanceof Expr.Or) {
        done.push(logic.or(done.pop(), done.pop()));
      } else if (part instanceof Expr.Not) {
        done.push(done.pop().not());
      } else if (part instanceof Expr.Comparison comparison) {
        done.push(Pair.of(comparison(comparison)));
      } else if (part instanceof Expr.Reference reference) {
        done.push(reference(reference));
      } else {
        done.push(constant((Expr.Constant) part, isCondition));
      }
    }
    return done.pop();
  }

  private Pair reference(Expr.Reference reference) {
    Symbol symbol = model.symbol(reference.name()).orElse(null);
    return symbol == null || !symbol.type().isLogical() ? Pair.N : symbols.of(symbol);
  }

  private Pair constant(Expr.Constant constant, boolean isCondition) {
    return switch (constant.text()) {
      case "y" -> Pair.Y;
      case "m" -> isCondition ? new Pair(symbols.modules(), Formula.FALSE) : Pair.M;
      default -> Pair.N;
    };
  }

  private int comparison(Expr.Comparison comparison) {
    Symbol left = symbol(comparison.left());
    Symbol right = symbol(comparison.right());
    if (isNumber(left) || isNumber(right)) {
      return numbers.compared(comparison);
    }
    List<Integer> holding = new ArrayList<>();
    for (Tristate l : values(left)) {
      for (Tristate r : values(right)) {
        boolean same = left == null || left != right || l == r;
        if (same && operands.hold(comparison, symbol -> (symbol == left ? l : r).text())) {
          holding.add(logic.formula().and(is(left, l), is(right, r)));
        }
      }
    }
    return logic.formula().any(holding);
  }

  /** The defined symbol an operand is; null for a constant. */
  private @Nullable Symbol symbol(Expr.Operand operand) {
    return operand instanceof Expr.Reference ? model.symbol(operand.text()).orElse(null) : null;
  }

  private static boolean isNumber(@Nullable Symbol symbol) {
    return symbol != null && !symbol.type().isLogical() && symbol.type() != SymbolType.UNKNOWN;
  }

  private static boolean isLogical(@Nullable Symbol symbol) {
    return symbol != null && symbol.type().isLogical();
  }

  private static List<Tristate> values(@Nullable Symbol symbol) {
    return isLogical(symbol) ? List.of(Tristate.values()) : List.of(Tristate.N);
  }

  private int is(@Nullable Symbol symbol, Tristate value) {
    if (symbol == null || !isLogical(symbol)) {
      return Formula.TRUE;
    }
    int[] literals = symbols.of(symbol).literals(value);
    return literals.length == 1 ? literals[0] : logic.formula().and(literals[0], literals[1]);
  }
}
