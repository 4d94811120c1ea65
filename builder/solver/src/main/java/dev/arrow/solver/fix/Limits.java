package dev.arrow.solver.fix;

import java.time.Duration;

/**
 * How far to look.
 *
 * @param time after which an answer is given, with what was found until then
 * @param alternatives how many fixes to look for, at least 1
 */
public record Limits(Duration time, int alternatives) {
  /** Three fixes in five seconds. */
  public static final Limits USUAL = new Limits(Duration.ofSeconds(5), 3);

  public Limits {
    if (time.isNegative() || alternatives < 1) {
      throw new IllegalArgumentException("limits that allow nothing");
    }
  }
}
