package dev.arrow.solver.proof;

import dev.arrow.kconfig.eval.Configuration;

/** Whether something can be. */
public sealed interface Verdict {
  /** No configuration has it. */
  record Never() implements Verdict {}

  /**
   * A configuration has it.
   *
   * @param witness the configuration, computed by the engine, with no line that it could be without
   */
  record Possible(Configuration witness) implements Verdict {}

  /** It was too much to find out. */
  record Unknown() implements Verdict {}
}
