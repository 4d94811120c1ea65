package dev.arrow.solver.fix;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How far to look.
 *
 * @param time after which an answer is given, with what was found until then
 * @param alternatives how many fixes to look for, at least 1
 * @param givenUp whether nobody waits for the answer any more; asked often, from the thread that
 *     looks. The answer is then what was found until then, soon
 */
public record Limits(Duration time, int alternatives, BooleanSupplier givenUp) {
  /** Three fixes in five seconds. */
  public static final Limits USUAL = new Limits(Duration.ofSeconds(5), 3);

  public Limits {
    if (time.isNegative() || alternatives < 1) {
      throw new IllegalArgumentException("limits that allow nothing");
    }
  }

  /** Limits of somebody who waits for the answer. */
  public Limits(Duration time, int alternatives) {
    this(time, alternatives, () -> false);
  }

  /** The same with another time. */
  Limits within(Duration other) {
    return new Limits(other.isNegative() ? Duration.ZERO : other, alternatives, givenUp);
  }

  /** The same for somebody who may not wait so long. */
  public Limits until(BooleanSupplier gaveUp) {
    return new Limits(time, alternatives, gaveUp);
  }
}
