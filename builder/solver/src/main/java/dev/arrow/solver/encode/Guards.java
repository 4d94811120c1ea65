package dev.arrow.solver.encode;

import dev.arrow.solver.sat.Formula;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ties what the clauses say to the statements it comes from. Where contradictions are looked for,
 * each statement has a literal, and while that does not hold the statement binds nothing; elsewhere
 * all statements bind, and cost no variable.
 */
final class Guards {
  private final Logic logic;
  private final boolean apart;
  private final Map<Statement, Integer> literals = new LinkedHashMap<>();

  Guards(Logic logic, boolean apart) {
    this.logic = logic;
    this.apart = apart;
  }

  /** The value as far as the statement binds: any value where it does not. */
  Pair bound(Pair value, Statement statement) {
    if (!apart) {
      return value;
    }
    Pair loose = logic.free();
    Formula formula = logic.formula();
    int guard = literals.computeIfAbsent(statement, any -> formula.variable());
    implySame(guard, loose.on(), value.on());
    implySame(guard, loose.yes(), value.yes());
    return loose;
  }

  private void implySame(int guard, int a, int b) {
    logic.formula().require(-guard, -a, b);
    logic.formula().require(-guard, a, -b);
  }

  /** The literal of each statement. */
  Map<Statement, Integer> literals() {
    return Collections.unmodifiableMap(literals);
  }
}
