package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Tristate;
import dev.arrow.solver.sat.Formula;

/**
 * A value of logic as two literals; {@code yes} implies {@code on}.
 *
 * @param on whether it is not n
 * @param yes whether it is y
 */
public record Pair(int on, int yes) {
  static final Pair N = new Pair(Formula.FALSE, Formula.FALSE);
  static final Pair M = new Pair(Formula.TRUE, Formula.FALSE);
  static final Pair Y = new Pair(Formula.TRUE, Formula.TRUE);

  static Pair of(Tristate value) {
    return switch (value) {
      case N -> N;
      case M -> M;
      case Y -> Y;
    };
  }

  /** n or y. */
  static Pair of(int literal) {
    return new Pair(literal, literal);
  }

  /** The opposite; m is its own. */
  Pair not() {
    return new Pair(-yes, -on);
  }

  /** The literals of which all hold exactly if the value is this one. */
  public int[] literals(Tristate value) {
    return switch (value) {
      case N -> new int[] {-on};
      case M -> new int[] {on, -yes};
      case Y -> new int[] {yes};
    };
  }

  /** The value in an assignment. */
  public Tristate in(boolean[] assignment) {
    return holds(yes, assignment) ? Tristate.Y : holds(on, assignment) ? Tristate.M : Tristate.N;
  }

  private static boolean holds(int literal, boolean[] assignment) {
    return literal > 0 ? assignment[literal] : !assignment[-literal];
  }
}
