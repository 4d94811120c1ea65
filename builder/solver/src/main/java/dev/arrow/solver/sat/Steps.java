package dev.arrow.solver.sat;

import java.util.function.BooleanSupplier;

/**
 * How many steps a solver may take; it asks at each. Unlike a time they give the same answer on
 * every machine, however busy. Not for several threads at once.
 */
public final class Steps implements BooleanSupplier {
  private long left;

  /** So many steps, for all that a solver is asked. */
  public Steps(long most) {
    this.left = most;
  }

  /** Takes a step; whether there was none left. */
  @Override
  public boolean getAsBoolean() {
    left--;
    return left < 0;
  }
}
