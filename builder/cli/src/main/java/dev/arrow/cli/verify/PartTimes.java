package dev.arrow.cli.verify;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long each part's tests took, by when Maven says that it begins a step. Classes run side by
 * side, so what their reports add up to is more.
 */
final class PartTimes {
  private static final double NANOS = 1e9;
  private static final String UNIT_TESTS = "default-test";
  private static final Pattern STEP = Pattern.compile("\\[INFO] (--- .*|BUILD .*)");
  private static final Pattern TESTS =
      Pattern.compile("\\[INFO] --- \\S*surefire\\S*:test \\((\\S+)\\) @ .*");

  private final LongSupplier clock;
  private final Map<Part, Long> nanos = new EnumMap<>(Part.class);
  private Optional<Part> running = Optional.empty();
  private long begun;

  /**
   * Nothing has taken any time so far.
   *
   * @param clock gives nanoseconds
   */
  PartTimes(LongSupplier clock) {
    this.clock = clock;
  }

  /** Takes notice of a line of Maven. */
  void line(String line) {
    if (!STEP.matcher(line).matches()) {
      return;
    }
    long now = clock.getAsLong();
    long taken = now - begun;
    running.ifPresent(part -> nanos.merge(part, taken, Long::sum));
    begun = now;
    running = part(line);
  }

  private static Optional<Part> part(String line) {
    Matcher tests = TESTS.matcher(line);
    if (!tests.matches()) {
      return Optional.empty();
    }
    String name = tests.group(1);
    return name.equals(UNIT_TESTS) ? Optional.of(Part.JAVA) : Part.named(name);
  }

  /** The seconds of a part, those of all modules together. */
  double seconds(Part part) {
    return nanos.getOrDefault(part, 0L) / NANOS;
  }
}
