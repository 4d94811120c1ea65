package dev.arrow.cli.verify;

/**
 * What came of some tests.
 *
 * @param passed tests that passed
 * @param failed tests that failed or broke
 * @param skipped tests that could not run here, or that the seed did not draw
 * @param seconds how long they took
 */
public record Tally(int passed, int failed, int skipped, double seconds) {
  /** No tests. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** The same results after so many seconds. */
  Tally lasting(double newSeconds) {
    return new Tally(passed, failed, skipped, newSeconds);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        passed + other.passed,
        failed + other.failed,
        skipped + other.skipped,
        seconds + other.seconds);
  }
}
