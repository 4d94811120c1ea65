package dev.arrow.kconfig.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What one input may take: processor time and memory of this thread. */
final class Budget {
  private static final long MOST_NANOSECONDS = 2_000_000_000L;
  private static final long MOST_BYTES = 200L << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long time = THREADS.getCurrentThreadCpuTime();
  private final long bytes = THREADS.getCurrentThreadAllocatedBytes();

  private Budget() {}

  /** A budget that counts from now on. */
  static Budget start() {
    return new Budget();
  }

  /** Fails if it is used up. */
  void check() {
    check(1);
  }

  /** Fails if that many budgets are used up. */
  void check(int budgets) {
    long nanoseconds = THREADS.getCurrentThreadCpuTime() - time;
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    if (nanoseconds > MOST_NANOSECONDS * budgets || allocated > MOST_BYTES * budgets) {
      throw new AssertionError(
          "took %d ms and %d MiB".formatted(nanoseconds / 1_000_000, allocated >> 20));
    }
  }
}
