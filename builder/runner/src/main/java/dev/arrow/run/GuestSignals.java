package dev.arrow.run;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;

/**
 * Signals on their way to the program in a machine. One that comes three times within a second ends
 * the machine, whatever the program makes of it.
 */
public final class GuestSignals {
  private static final int TIMES = 3;
  private static final long WITHIN_NANOS = 1_000_000_000L;

  private final BlockingQueue<Integer> waiting = new LinkedBlockingQueue<>();
  private final LongSupplier clock;
  private int last;
  private long first;
  private int count;
  private volatile int insisted;

  /** None has come yet. */
  public GuestSignals() {
    this(System::nanoTime);
  }

  /** The clock gives nanoseconds. */
  GuestSignals(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * One has come; from any thread, and without waiting for the machine.
   *
   * @param number 1 to 64, as Linux numbers them
   */
  public synchronized void send(int number) {
    long now = clock.getAsLong();
    if (number != last || now - first > WITHIN_NANOS) {
      last = number;
      first = now;
      count = 0;
    }
    if (++count == TIMES) {
      insisted = number;
    }
    waiting.add(number);
  }

  /** The signal that shall end the machine; 0 without one. */
  int insisted() {
    return insisted;
  }

  /** Writes each as it comes, until the line is closed or the thread is interrupted. */
  void carry(MarkedStream line) throws IOException, InterruptedException {
    while (true) {
      line.signal(waiting.take());
    }
  }
}
