package dev.arrow.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** One run of an image: the process behind it, and what comes out of it. */
final class Instance {
  /** How often the process and the clock are looked at while nothing happens. */
  private static final Duration TICK = Duration.ofMillis(100);

  /** How long a machine may take to stop after its verdict. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** What {@link Thread#join(long)} takes for it. */
  private static final long FOR_EVER = 0;

  private static final int CHUNK = 8192;

  private final RunningProcess process;
  private final InputFeed feed;
  private final OutputStream first;
  private final VerdictFilter console;
  private final VerdictFilter messages;
  private final Boot boot;
  private OptionalInt status = OptionalInt.empty();

  /** Whether the console's reader has gone. */
  private volatile boolean unheard;

  /**
   * Watches over a process.
   *
   * @param first takes its standard output, and hands the console to {@code console}
   * @param boot how it was started
   */
  Instance(
      RunningProcess process,
      InputFeed feed,
      OutputStream first,
      VerdictFilter console,
      VerdictFilter messages,
      Boot boot) {
    this.process = process;
    this.feed = feed;
    this.first = first;
    this.console = console;
    this.messages = messages;
    this.boot = boot;
  }

  /** The status of the process; empty if it had to be killed. */
  OptionalInt status() {
    return status;
  }

  /**
   * Waits until the process has ended and all its output was passed on.
   *
   * @return the ending, unless the process ended without saying why
   */
  Optional<Ending> await(Optional<Duration> timeout) {
    Thread out = pump(process.output(), first);
    Thread err = pump(process.error(), messages);
    boolean inTime = waitForEnd(timeout);
    process.kill();
    // All that was printed is passed on, however slowly it is taken; but a limit is a limit.
    long patience = inTime ? FOR_EVER : GRACE.toMillis();
    join(out, patience);
    join(err, patience);
    Optional<Ending> told = verdict().map(Verdict::ending);
    if (told.isPresent() || inTime) {
      return told;
    }
    Optional<Ending> quit = feed.quit();
    if (quit.isPresent()) {
      return quit;
    }
    return unheard ? Optional.of(new Ending.Unheard()) : timeout.map(Ending.TimedOut::new);
  }

  private Optional<Verdict> verdict() {
    return messages.verdict().or(console::verdict);
  }

  /**
   * Returns whether the process ended, or told its verdict, before the time was over, the user had
   * enough, or the console's reader went away.
   */
  private boolean waitForEnd(Optional<Duration> timeout) {
    long start = System.nanoTime();
    long end = timeout.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    while (status.isEmpty() && verdict().isEmpty() && !boot.isOver()) {
      long left = end - (System.nanoTime() - start);
      if (left <= 0 || feed.quit().isPresent() || unheard) {
        return false;
      }
      status = process.waitFor(Duration.ofNanos(Math.min(left, TICK.toNanos())));
    }
    if (status.isEmpty() && boot.endsItself()) {
      status = process.waitFor(GRACE);
    }
    return true;
  }

  private Thread pump(InputStream from, OutputStream to) {
    Thread thread = new Thread(() -> copy(from, to), "arrow-run");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void copy(InputStream from, OutputStream to) {
    byte[] chunk = new byte[CHUNK];
    try (from;
        to) {
      int length = from.read(chunk);
      while (length >= 0) {
        pass(chunk, length, to);
        length = from.read(chunk);
      }
    } catch (IOException e) {
      // The process was killed, or nobody listens to us any more; either way there is no more to
      // do.
    }
  }

  private void pass(byte[] chunk, int length, OutputStream to) throws IOException {
    try {
      to.write(chunk, 0, length);
      to.flush();
    } catch (IOException e) {
      unheard |= to == first;
      throw e;
    }
  }

  private static void join(Thread thread, long patience) {
    try {
      thread.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
