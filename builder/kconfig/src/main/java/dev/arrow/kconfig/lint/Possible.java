package dev.arrow.kconfig.lint;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Which logic values an expression can have, whatever the symbols are: never too few, sometimes too
 * many. A set of values is a number with the bits {@link #N}, {@link #M} and {@link #Y}.
 */
final class Possible {
  static final int N = 1;
  static final int M = 2;
  static final int Y = 4;
  static final int ANY = N | M | Y;

  private static final int UNKNOWN = -1;

  private final Findings findings;
  private final KconfigModel model;
  private final boolean undefinedIsNo;

  /**
   * Makes an evaluator.
   *
   * @param undefinedIsNo whether a symbol that is defined nowhere counts as n, as it does for the
   *     engine, or as unknown
   */
  Possible(Findings findings, boolean undefinedIsNo) {
    this.findings = findings;
    this.model = findings.model();
    this.undefinedIsNo = undefinedIsNo;
  }

  /** All values that a symbol can have in logic. */
  int of(Symbol symbol) {
    return switch (symbol.type()) {
      case BOOL -> N | Y;
      case TRISTATE -> ANY;
      default -> N;
    };
  }

  /** All values of an expression, if the symbols of some names have no others than these. */
  int of(Expr expr, Map<String, Integer> known) {
    Deque<Integer> values = new ArrayDeque<>();
    for (Expr part : expr.postOrder()) {
      if (part instanceof Expr.And) {
        values.push(combined(values.pop(), values.pop(), true));
      } else if (part instanceof Expr.Or) {
        values.push(combined(values.pop(), values.pop(), false));
      } else if (part instanceof Expr.Not) {
        values.push(opposite(values.pop()));
      } else {
        values.push(leaf(part, known));
      }
    }
    return values.pop();
  }

  /** The lesser, or the greater, of any two values. */
  private static int combined(int left, int right, boolean lesser) {
    int result = 0;
    for (int a = N; a <= Y; a <<= 1) {
      for (int b = N; b <= Y; b <<= 1) {
        if ((left & a) != 0 && (right & b) != 0) {
          result |= lesser ? Math.min(a, b) : Math.max(a, b);
        }
      }
    }
    return result;
  }

  private static int opposite(int values) {
    return ((values & N) != 0 ? Y : 0) | (values & M) | ((values & Y) != 0 ? N : 0);
  }

  private int leaf(Expr part, Map<String, Integer> known) {
    if (part == Expr.Constant.YES) {
      return Y;
    }
    if (part instanceof Expr.Comparison comparison) {
      return comparison(comparison, known);
    }
    if (part instanceof Expr.Constant constant) {
      return constant(constant);
    }
    return reference((Expr.Reference) part, known);
  }

  private int reference(Expr.Reference reference, Map<String, Integer> known) {
    Symbol symbol = model.symbol(reference.name()).orElse(null);
    if (symbol == null) {
      return undefinedIsNo ? N : ANY;
    }
    return known.getOrDefault(reference.name(), of(symbol));
  }

  private int constant(Expr.Constant constant) {
    if (!findings.isWritten(constant)) {
      return ANY;
    }
    // An m holds only as far as modules are on.
    return switch (constant.text()) {
      case "y" -> Y;
      case "m" -> N | M;
      default -> N;
    };
  }

  /** Decided is only what compares a bool or tristate with a text that is no number. */
  private int comparison(Expr.Comparison comparison, Map<String, Integer> known) {
    boolean equal = comparison.relation() == Relation.EQUAL;
    int other = value(comparison.right());
    if (!(comparison.left() instanceof Expr.Reference left)
        || other == UNKNOWN
        || !(equal || comparison.relation() == Relation.UNEQUAL)) {
      return N | Y;
    }
    Symbol symbol = model.symbol(left.name()).orElse(null);
    if (symbol == null || !symbol.type().isLogical()) {
      return N | Y;
    }
    int values = known.getOrDefault(left.name(), of(symbol));
    int result = ((values & other) != 0 ? Y : 0) | ((values & ~other) != 0 ? N : 0);
    return equal ? result : opposite(result);
  }

  /** The logic value that a text is, no value at all, or {@link #UNKNOWN}. */
  private int value(Expr.Operand operand) {
    if (!(operand instanceof Expr.Constant constant) || !findings.isWritten(constant)) {
      return UNKNOWN;
    }
    return switch (constant.text()) {
      case "y" -> Y;
      case "m" -> M;
      case "n" -> N;
      default -> isWord(constant.text()) ? 0 : UNKNOWN;
    };
  }

  /** Whether the text cannot be a number: n, m and y count as such in comparisons. */
  private static boolean isWord(String text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }
}
