package dev.arrow.run;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;

/** A program that was started. */
public interface RunningProcess {
  /** Its standard input, which ends when this is closed. */
  OutputStream input();

  /** What it writes to standard output. */
  InputStream output();

  /** What it writes to standard error. */
  InputStream error();

  /**
   * Waits for its end, but not longer than {@code limit}.
   *
   * @return its status, 128 + n if signal n ended it; empty if it still runs
   */
  OptionalInt waitFor(Duration limit);

  /** Ends it, whatever it does. */
  void kill();
}
