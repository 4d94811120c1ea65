package dev.arrow.solver.encode;

import dev.arrow.solver.sat.Formula;

/**
 * What a line asks of a symbol, the present one or a changed one.
 *
 * @param set whether there is one
 * @param value what it asks for; n without one
 * @param changed whether it is a changed one
 */
record Wish(int set, Pair value, int changed) {
  static final Wish NONE = new Wish(Formula.FALSE, Pair.N, Formula.FALSE);
}
