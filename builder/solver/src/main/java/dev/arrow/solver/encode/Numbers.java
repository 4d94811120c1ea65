package dev.arrow.solver.encode;

import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Comparisons with numbers and texts. These have no clauses: what such a comparison gives is open
 * until the engine has computed it once; then it is known for all cases in which the number has its
 * value for the same reasons.
 */
final class Numbers {
  private final Formula formula;
  private final IdentityHashMap<Expr.Comparison, Integer> literals = new IdentityHashMap<>();
  private final List<Expr.Comparison> order = new ArrayList<>();

  Numbers(Formula formula) {
    this.formula = formula;
  }

  /** Whether the comparison holds. */
  int compared(Expr.Comparison comparison) {
    Integer known = literals.get(comparison);
    if (known == null) {
      known = formula.variable();
      literals.put(comparison, known);
      order.add(comparison);
    }
    return known;
  }

  /** All comparisons so far, in the order they were met. */
  List<Expr.Comparison> all() {
    return Collections.unmodifiableList(order);
  }
}
