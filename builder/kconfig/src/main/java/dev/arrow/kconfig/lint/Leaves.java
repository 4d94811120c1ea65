package dev.arrow.kconfig.lint;

import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The parts of an expression that have a logic value of their own. */
final class Leaves {
  private Leaves() {}

  /** Hands over each reference and constant outside comparisons, and each comparison. */
  static void forEach(Expr expr, Consumer<Expr> action) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr part = open.pop();
      if (part instanceof Expr.And and) {
        open.push(and.right());
        open.push(and.left());
      } else if (part instanceof Expr.Or or) {
        open.push(or.right());
        open.push(or.left());
      } else if (part instanceof Expr.Not not) {
        open.push(not.operand());
      } else {
        action.accept(part);
      }
    }
  }
}
