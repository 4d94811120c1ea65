package dev.arrow.tests.harness;

import java.time.Duration;

/** How the tests of this run were asked to be taken, read from system properties. */
public final class Settings {
  private static final long STARTED = System.nanoTime();
  private static final long SEED = seedProperty();

  private Settings() {}

  /** Whether every case is to be taken, whatever it costs ({@code arrow.long}). */
  public static boolean takeAll() {
    String value = System.getProperty("arrow.long", "false");
    return value.isEmpty() || Boolean.parseBoolean(value);
  }

  /** The seed of every random choice ({@code arrow.seed}); drawn from the clock when not given. */
  public static long seed() {
    return SEED;
  }

  /** The time budget of this part ({@code arrow.budget}, seconds). */
  public static Duration budget() {
    return Duration.ofSeconds(Long.getLong("arrow.budget", 120));
  }

  /** What is left of the budget. */
  public static Duration left() {
    return budget().minusNanos(System.nanoTime() - STARTED);
  }

  private static long seedProperty() {
    String value = System.getProperty("arrow.seed", "");
    return value.isEmpty() ? System.currentTimeMillis() % 1_000_000 : Long.parseLong(value);
  }
}
