package dev.arrow.solver.fix;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.solver.encode.Encoding;
import dev.arrow.solver.encode.Statement;
import dev.arrow.solver.sat.SatSolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that cannot all bind if the goals are to be reached. They are told apart in clauses of
 * their own; those of the search for fixes do not know which statement they come from.
 */
final class Contradiction {
  private final Encoding encoding;
  private final SatSolver solver;
  private final Map<Integer, Statement> statements = new HashMap<>();

  /**
   * The clauses of the goals.
   *
   * @param explained the symbols to explain
   * @param proofs configurations that tell what comparisons with numbers give
   */
  Contradiction(
      List<Configuration> proofs, Collection<Symbol> explained, List<Goal> goals, Limits limits) {
    this.encoding = new Encoding(proofs.get(0), true);
    this.solver = new SatSolver(encoding.formula(), limits.time(), limits.givenUp());
    goals.forEach(goal -> goal.require(encoding, proofs.get(0).model().dialect()));
    explained.forEach(encoding::explain);
    learn(proofs);
    encoding.statements().forEach((statement, literal) -> statements.put(literal, statement));
  }

  /** Learns what comparisons give; their reasons may have further comparisons in them. */
  private void learn(List<Configuration> proofs) {
    int known = 0;
    while (known < encoding.comparisons().size()) {
      List<Expr.Comparison> comparisons = List.copyOf(encoding.comparisons());
      known = comparisons.size();
      for (Configuration proof : proofs) {
        comparisons.forEach(comparison -> encoding.learn(proof, comparison));
      }
    }
  }

  /** Whether the goals can be reached while only these statements bind. */
  boolean isPossible(Collection<Statement> binding) throws SatSolver.OutOfTime {
    List<Integer> assumptions = new ArrayList<>();
    for (Statement statement : binding) {
      assumptions.add(encoding.statements().getOrDefault(statement, 1));
    }
    return solver.solve(assumptions).isPresent();
  }

  /** A least set of statements that contradict each other and the goals, sorted. */
  List<Statement> core() throws SatSolver.OutOfTime {
    List<Statement> core = new ArrayList<>(encoding.statements().keySet());
    if (isPossible(core)) {
      throw new IllegalStateException("statements apart allow what they forbid together");
    }
    core = needed();
    for (Statement statement : List.copyOf(core)) {
      List<Statement> fewer = new ArrayList<>(core);
      if (fewer.remove(statement) && !isPossible(fewer)) {
        core = needed();
      }
    }
    Collections.sort(core);
    return core;
  }

  /** What sat4j needed for its last proof. */
  private List<Statement> needed() {
    List<Statement> needed = new ArrayList<>();
    for (int literal : solver.core()) {
      Statement statement = statements.get(literal);
      if (statement != null) {
        needed.add(statement);
      }
    }
    return needed;
  }
}
