package dev.arrow.tests.oracle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands and keeps every byte of what they write, both outputs in one. */
final class RawProcess {
  private RawProcess() {}

  /** Runs a command to its end; past the limit it is ended and the test fails. */
  static Result run(List<String> argv, Duration limit) {
    try {
      Process process =
          new ProcessBuilder(argv)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      Thread clock = new Thread(() -> end(process, limit), "limit");
      clock.setDaemon(true);
      clock.start();
      byte[] bytes = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      if (clock.isAlive()) {
        clock.interrupt();
        return Result.of(bytes, status);
      }
      throw new AssertionError(
          "not finished after "
              + limit.toSeconds()
              + " s: "
              + String.join(" ", argv)
              + "\n"
              + Result.of(bytes, 0).output());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + argv.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void end(Process process, Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return;
      }
      Thread.sleep(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
