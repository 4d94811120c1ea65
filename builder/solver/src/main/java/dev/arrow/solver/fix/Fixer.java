package dev.arrow.solver.fix;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.solver.encode.Statement;
import dev.arrow.solver.sat.SatSolver;
import java.util.List;

/** Finds the least changes of a configuration that reach goals. */
public final class Fixer {
  private final KconfigModel model;
  private final Weights weights;

  public Fixer(KconfigModel model, Weights weights) {
    this.model = model;
    this.weights = weights;
  }

  /**
   * Looks for ways to reach all goals at once. Numbers and texts that are no goals stay what the
   * lines say.
   *
   * @param now a configuration of the fixer's model
   */
  public Answer enable(Configuration now, List<Goal> goals, Limits limits) {
    if (now.model() != model) {
      throw new IllegalArgumentException("a configuration of another model");
    }
    return Proof.holds(now, goals)
        ? new Answer.AlreadySo()
        : new Search(now, List.copyOf(goals), weights, limits).run();
  }

  /**
   * Whether goals that are out of reach stay so while only these statements bind; a new search, for
   * tests of what {@link Answer.Impossible} says.
   *
   * @throws IllegalStateException if the time is too short to know
   */
  public boolean contradict(
      Configuration now, List<Goal> goals, List<Statement> statements, Limits limits) {
    Search search = new Search(now, List.copyOf(goals), weights, limits);
    if (!(search.run() instanceof Answer.Impossible)) {
      return false;
    }
    try {
      return !search.contradiction().isPossible(statements);
    } catch (SatSolver.OutOfTime e) {
      throw new IllegalStateException("out of time", e);
    }
  }
}
