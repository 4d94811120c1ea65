package dev.arrow.solver.fix;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
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
   * Looks for ways to reach all goals at once. Numbers and texts stay what the lines say.
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
}
