package dev.arrow.solver.encode;

import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.List;

/** Gates over pairs. */
final class Logic {
  private final Formula formula;

  Logic(Formula formula) {
    this.formula = formula;
  }

  Formula formula() {
    return formula;
  }

  /** A value that may be any. */
  Pair free() {
    Pair pair = new Pair(formula.variable(), formula.variable());
    formula.require(-pair.yes(), pair.on());
    return pair;
  }

  /** The lesser of two. */
  Pair and(Pair a, Pair b) {
    return new Pair(formula.and(a.on(), b.on()), formula.and(a.yes(), b.yes()));
  }

  /** The greater of two. */
  Pair or(Pair a, Pair b) {
    return new Pair(formula.or(a.on(), b.on()), formula.or(a.yes(), b.yes()));
  }

  /** The greatest of all; n of none. */
  Pair any(List<Pair> pairs) {
    List<Integer> on = new ArrayList<>(pairs.size());
    List<Integer> yes = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      on.add(pair.on());
      yes.add(pair.yes());
    }
    return new Pair(formula.any(on), formula.any(yes));
  }

  Pair choose(int condition, Pair then, Pair otherwise) {
    return new Pair(
        formula.choose(condition, then.on(), otherwise.on()),
        formula.choose(condition, then.yes(), otherwise.yes()));
  }

  /** The same with y for m, unless m is allowed. */
  Pair promoted(Pair pair, int modulesAllowed) {
    return new Pair(pair.on(), formula.or(pair.yes(), formula.and(pair.on(), -modulesAllowed)));
  }

  void requireSame(Pair a, Pair b) {
    formula.requireSame(a.on(), b.on());
    if (a.on() != a.yes() || b.on() != b.yes()) {
      formula.requireSame(a.yes(), b.yes());
    }
  }
}
