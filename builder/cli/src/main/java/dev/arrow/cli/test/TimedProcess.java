package dev.arrow.cli.test;

import dev.arrow.process.Command;
import dev.arrow.run.ProcessStarter;
import dev.arrow.run.RunningProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;

/** Runs a program of this machine that must end in time. */
final class TimedProcess {
  /** How long output is waited for that a program's own children may hold open. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ProcessStarter starter;

  TimedProcess(ProcessStarter starter) {
    this.starter = starter;
  }

  /**
   * Runs the command.
   *
   * @return its status, 128 + n if signal n ended it; empty if it was ended because time was over
   */
  OptionalInt run(Command command, Duration limit, TestOutput to) {
    RunningProcess process = starter.start(command);
    Thread first = pump(process.output(), to.output());
    Thread second = pump(process.error(), to.messages());
    OptionalInt status = process.waitFor(limit);
    process.kill();
    join(first);
    join(second);
    return status;
  }

  private static Thread pump(InputStream from, OutputStream to) {
    Thread thread = new Thread(() -> copy(from, to), "arrow-test");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void copy(InputStream from, OutputStream to) {
    try (from) {
      from.transferTo(to);
    } catch (IOException e) {
      // The process was killed; what it printed before that was taken.
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
