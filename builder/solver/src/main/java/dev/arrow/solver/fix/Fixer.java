package dev.arrow.solver.fix;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Finds the least changes of a configuration that reach goals. Usable by one thread at a time. */
public final class Fixer {
  private static final SourcePosition PLACE = SourcePosition.wholeFile("fix");

  private final KconfigModel model;

  public Fixer(KconfigModel model, Weights weights) {
    this.model = model;
  }

  /**
   * Looks for ways to reach all goals at once.
   *
   * @param now a configuration of the fixer's model
   */
  public Answer enable(Configuration now, List<Goal> goals, Limits limits) {
    if (holds(now, goals)) {
      return new Answer.AlreadySo();
    }
    List<UserLine> lines = new ArrayList<>();
    for (Goal goal : goals) {
      lines.add(UserLine.user(goal.symbol().name(), goal.value(), PLACE));
    }
    Configuration result = now.with(lines.toArray(UserLine[]::new));
    if (!holds(result, goals)) {
      return new Answer.Unknown("It takes more than the lines that ask for it.");
    }
    return new Answer.Fixes(List.of(fix(now, lines, result)));
  }

  private static boolean holds(Configuration configuration, List<Goal> goals) {
    for (Goal goal : goals) {
      if (!configuration.text(goal.symbol()).equals(goal.value())) {
        return false;
      }
    }
    return true;
  }

  private Fix fix(Configuration now, List<UserLine> lines, Configuration result) {
    List<Consequence> on = new ArrayList<>();
    List<Consequence> off = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      String before = now.text(symbol);
      String after = result.text(symbol);
      boolean named = lines.stream().anyMatch(line -> line.symbol().equals(symbol.name()));
      if (symbol.type().isLogical() && !named && !before.equals(after)) {
        boolean more = after.equals("y") || before.equals("n");
        (more ? on : off).add(new Consequence(symbol, before, after));
      }
    }
    return new Fix(lines, List.of(), result, on, off, List.of());
  }
}
