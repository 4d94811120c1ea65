package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Symbol;

/** The values of symbols as the clauses know them. */
interface Symbols {
  /** The value of a bool or tristate. */
  Pair of(Symbol symbol);

  /** Whether m is a value now; {@code FALSE} in a tree without modules. */
  int modules();

  /** Whether m is a value of the symbol now. */
  int modulesOf(Symbol symbol);
}
