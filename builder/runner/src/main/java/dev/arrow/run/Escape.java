package dev.arrow.run;

import java.util.function.LongSupplier;

/**
 * The keys that end a machine: Control-] three times within a second. They are passed on like all
 * others, so that a program misses nothing.
 */
final class Escape {
  private static final byte KEY = 0x1d;
  private static final int TIMES = 3;
  private static final long WITHIN_NANOS = 1_000_000_000L;

  private final LongSupplier clock;
  private long first;
  private int count;
  private volatile boolean given;

  /** Watches keys; the clock gives nanoseconds. */
  Escape(LongSupplier clock) {
    this.clock = clock;
  }

  /** Whether they were typed. */
  boolean given() {
    return given;
  }

  /** Looks at what was typed now. */
  void look(byte[] keys, int length) {
    long now = clock.getAsLong();
    for (int i = 0; i < length; i++) {
      if (keys[i] != KEY) {
        count = 0;
      } else if (count == 0 || now - first > WITHIN_NANOS) {
        first = now;
        count = 1;
      } else {
        count++;
      }
      given |= count == TIMES;
    }
  }
}
