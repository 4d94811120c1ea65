package dev.arrow.tests.kconfig;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.RandomAnswers;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.fix.Goal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Goals {@code X=y} for a configuration, drawn by a seed: two of three are known to be reachable,
 * as some random configuration reaches them, the third is any symbol that is not y.
 */
public final class DrawnGoals {
  /** How many there are of a tree that is large enough. */
  public static final int COUNT = 300;

  /** How many random configurations show what can be reached. */
  public static final int CONFIGURATIONS = 40;

  private DrawnGoals() {}

  /**
   * A goal.
   *
   * @param reachable whether a configuration is known in which it holds
   */
  public record Drawn(Goal goal, boolean reachable) {
    @Override
    public String toString() {
      return goal.toString();
    }
  }

  /** The goals of a seed. */
  public static List<Drawn> of(Configuration now, long seed, int configurations) {
    KconfigModel model = now.model();
    BitSet reached = new BitSet();
    for (int i = 0; i < configurations; i++) {
      Configuration random =
          RandomAnswers.of(model, seed + i, RandomAnswers.Probability.USUAL, List.of())
              .configuration(model);
      for (Symbol symbol : model.symbols()) {
        if (random.text(symbol).equals("y")) {
          reached.set(symbol.index());
        }
      }
    }
    List<Drawn> reachable = new ArrayList<>();
    List<Drawn> any = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      if (symbol.type().isLogical() && !now.text(symbol).equals("y")) {
        boolean known = reached.get(symbol.index());
        Drawn drawn = new Drawn(new Goal(symbol, "y"), known);
        any.add(drawn);
        if (known) {
          reachable.add(drawn);
        }
      }
    }
    Random random = new Random(seed);
    Collections.shuffle(reachable, random);
    Collections.shuffle(any, random);
    List<Drawn> goals = new ArrayList<>(reachable.subList(0, COUNT * 2 / 3));
    goals.addAll(any.subList(0, COUNT / 3));
    return goals;
  }
}
