package dev.arrow.menuconfig;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.solver.explain.Brief;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A solver that, while it is slow, finds no way before it is told that nobody waits for one. */
record SlowSolver(Solver solver, BooleanSupplier isSlow) implements Solver {
  @Override
  public FixAnswer enable(Configuration now, Symbol symbol, String value, BooleanSupplier givenUp) {
    while (isSlow.getAsBoolean() && !givenUp.getAsBoolean()) {
      Thread.onSpinWait();
    }
    return givenUp.getAsBoolean()
        ? new FixAnswer.Unknown("The search was given up.")
        : solver.enable(now, symbol, value, givenUp);
  }

  @Override
  public Optional<Brief> shortest(Configuration configuration, Symbol symbol) {
    return solver.shortest(configuration, symbol);
  }

  @Override
  public List<PageLine> explain(
      Configuration configuration, Symbol symbol, Optional<String> wanted) {
    return solver.explain(configuration, symbol, wanted);
  }
}
