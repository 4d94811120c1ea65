package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What {@code depends on A if B} means: where B is not n, A must hold. So m for B asks for all of
 * A, and a name that is defined nowhere counts as not n, as in the C tool.
 */
final class ConditionalDependency {
  /** Parts still to be looked into, and operators whose operands are done then. */
  private final Deque<Object> open = new ArrayDeque<>();

  private final Deque<Expr> done = new ArrayDeque<>();

  private ConditionalDependency() {}

  private enum Operator {
    AND,
    OR
  }

  /** Marks the place of a negation. */
  private record Negation(SourcePosition position) {}

  /** The dependency as one expression. */
  static Expr of(Expr needed, Expr condition) {
    Expr holds = new ConditionalDependency().compared(condition);
    return new Expr.Or(needed, new Expr.Not(holds, condition.position()));
  }

  /** The condition with each operand compared with n, so that it is y or n. */
  private Expr compared(Expr condition) {
    open.push(condition);
    while (!open.isEmpty()) {
      Object part = open.pop();
      if (part instanceof Expr.And and) {
        binary(Operator.AND, and.left(), and.right());
      } else if (part instanceof Expr.Or or) {
        binary(Operator.OR, or.left(), or.right());
      } else if (part instanceof Expr.Not not) {
        open.push(new Negation(not.position()));
        open.push(not.operand());
      } else {
        finish(part);
      }
    }
    return done.pop();
  }

  private void binary(Operator operator, Expr left, Expr right) {
    open.push(operator);
    open.push(right);
    open.push(left);
  }

  private void finish(Object part) {
    if (part instanceof Negation negation) {
      done.push(new Expr.Not(done.pop(), negation.position()));
    } else if (part instanceof Operator operator) {
      Expr right = done.pop();
      Expr left = done.pop();
      done.push(operator == Operator.AND ? new Expr.And(left, right) : new Expr.Or(left, right));
    } else if (part instanceof Expr.Operand operand) {
      Expr.Constant no = new Expr.Constant("n", operand.position());
      done.push(new Expr.Comparison(operand, Relation.UNEQUAL, no));
    } else {
      done.push((Expr) part);
    }
  }
}
