package dev.arrow.tests.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands and keeps every byte of what they write, both outputs in one. */
final class RawProcess {
  private static final int CHUNK = 4096;

  private RawProcess() {}

  /**
   * Runs a command to its end; past the limit it is ended and the test fails.
   *
   * @param typist types on its standard input
   */
  static Result run(List<String> argv, Typist typist, Duration limit) {
    try {
      Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
      Thread clock = new Thread(() -> end(process, limit), "limit");
      clock.setDaemon(true);
      clock.start();
      byte[] bytes = read(process, typist);
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

  private static byte[] read(Process process, Typist typist) throws IOException {
    OutputStream keys = process.getOutputStream();
    if (typist.done()) {
      keys.close();
    }
    InputStream output = process.getInputStream();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int n = output.read(chunk); n >= 0; n = output.read(chunk)) {
      all.write(chunk, 0, n);
      typist.look(chunk, n, keys);
    }
    return all.toByteArray();
  }

  private static void end(Process process, Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return;
      }
      Thread.sleep(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
