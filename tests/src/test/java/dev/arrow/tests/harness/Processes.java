package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Starts programs and gathers what they write. */
public final class Processes {
  private Processes() {}

  /** Runs a program to its end, or to the time limit, which is a failure of the test. */
  public static Outcome run(Path directory, Duration limit, List<String> argv) {
    return run(directory, limit, Map.of(), argv);
  }

  /** The same with variables added to the environment. */
  public static Outcome run(
      Path directory, Duration limit, Map<String, String> environment, List<String> argv) {
    return finish(start(directory, environment, argv), limit);
  }

  /** Starts a program in a process group of its own. */
  public static Started start(Path directory, Map<String, String> environment, List<String> argv) {
    ProcessBuilder builder = new ProcessBuilder(argv).directory(directory.toFile());
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    try {
      Process process = builder.start();
      return new Started(
          String.join(" ", argv),
          process,
          reader(process.getInputStream()),
          reader(process.getErrorStream()),
          System.nanoTime());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + argv.get(0), e);
    }
  }

  /** Waits for a started program. */
  public static Outcome finish(Started started, Duration limit) {
    try {
      if (!started.process().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        kill(started, "KILL");
        throw new AssertionError(
            "not finished after " + limit.toSeconds() + " s\n" + outcome(started));
      }
      return outcome(started);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Sends a signal to a program and everything it started. */
  public static void kill(Started started, String signal) {
    List<Long> family = new java.util.ArrayList<>(List.of(started.process().pid()));
    started.process().descendants().forEach(child -> family.add(child.pid()));
    for (long pid : family) {
      run(Path.of("/"), Duration.ofSeconds(5), List.of("kill", "-" + signal, Long.toString(pid)));
    }
  }

  private static Outcome outcome(Started started) {
    try {
      int status = started.process().isAlive() ? -1 : started.process().exitValue();
      return new Outcome(
          started.command(),
          status,
          started.output().get(5, TimeUnit.SECONDS),
          started.error().get(5, TimeUnit.SECONDS),
          Duration.ofNanos(System.nanoTime() - started.startedAt()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the output of " + started.command() + " has no end", e);
    }
  }

  private static FutureTask<String> reader(InputStream stream) {
    FutureTask<String> task =
        new FutureTask<>(() -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    Thread thread = new Thread(task, "reader");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /**
   * A program that runs.
   *
   * @param command the command line, for messages
   * @param process the process
   * @param output standard output, complete at the end
   * @param error standard error, complete at the end
   * @param startedAt {@link System#nanoTime} at the start
   */
  public record Started(
      String command,
      Process process,
      FutureTask<String> output,
      FutureTask<String> error,
      long startedAt) {}
}
