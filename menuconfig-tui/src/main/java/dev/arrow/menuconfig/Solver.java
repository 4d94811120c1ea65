package dev.arrow.menuconfig;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.Reasons;
import java.util.function.BooleanSupplier;

/** Answers why a value is what it is, and what would make it another. */
public interface Solver extends Reasons {
  /**
   * Ways to give a symbol a value. May run in another thread than the rest.
   *
   * @param givenUp whether nobody waits for the answer any more
   */
  FixAnswer enable(Configuration now, Symbol symbol, String value, BooleanSupplier givenUp);
}
