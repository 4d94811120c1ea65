package dev.arrow.cli.process;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runs a program in this one's place: it has the same standard streams, signals go on to it, and
 * this program stays until it has ended.
 */
public final class Foreground {
  private static final String TERMINATE = "TERM";
  private static final List<String> ALWAYS = List.of(TERMINATE, "HUP");
  private static final String INTERRUPT = "INT";

  private final boolean terminal;

  /**
   * Runs programs for somebody.
   *
   * @param terminal whether that is a terminal, which sends its interrupts to all of them by itself
   */
  public Foreground(boolean terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs a program to its end.
   *
   * @param argv the file of the program and its arguments
   * @param variables to be added to the environment
   * @return its status, 128 + n if signal n ended it
   * @throws ArrowException of kind {@link CliError#NOT_EXECUTABLE} when it cannot be started
   */
  public int run(List<String> argv, Path directory, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(argv).directory(directory.toFile()).inheritIO();
    builder.environment().putAll(variables);
    CompletableFuture<Process> started = new CompletableFuture<>();
    List<Runnable> undo = passOn(started);
    try {
      Process process = builder.start();
      started.complete(process);
      return process.waitFor();
    } catch (IOException e) {
      throw ArrowException.of(
          Diagnostic.of(
              CliError.NOT_EXECUTABLE,
              "`" + argv.get(0) + "` cannot be started: " + SystemProcesses.reason(e) + "."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      undo.forEach(Runnable::run);
    }
  }

  /** A signal that comes before the program has been started waits for it, on its own thread. */
  private List<Runnable> passOn(CompletableFuture<Process> started) {
    Consumer<String> pass = name -> send(started.join(), name);
    List<Runnable> undo = new ArrayList<>();
    ALWAYS.forEach(each -> undo.add(Signals.handle(each, pass)));
    undo.add(Signals.handle(INTERRUPT, terminal ? name -> {} : pass));
    return undo;
  }

  /** Java itself sends no other signal than TERM. */
  private static void send(Process process, String signal) {
    if (signal.equals(TERMINATE)) {
      process.toHandle().destroy();
      return;
    }
    List<String> kill = List.of("kill", "-s", signal, Long.toString(process.pid()));
    try {
      new ProcessBuilder(kill).start();
    } catch (IOException e) {
      process.toHandle().destroy();
    }
  }
}
