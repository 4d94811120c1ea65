package dev.arrow.cli;

import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs what a Kconfig tree asks of its shell, in the user's current folder. What a command
 * complains of goes to the user, in the order of the tree.
 */
final class ShellCommands implements Shell {
  /** From this status on a signal ended the command. */
  private static final int KILLED = 128;

  static {
    // Java 17 starts a program through another one unless told otherwise; that takes 1 ms more.
    if (Runtime.version().feature() == 17) {
      System.setProperty("jdk.lang.Process.launchMechanism", "VFORK");
    }
  }

  private final Session session;
  private final Map<String, String> environment;
  private final ExecutorService workers;

  /**
   * A shell.
   *
   * @param environment variables of the tree, which the commands see too
   * @param jobs how many commands may run at the same time
   */
  ShellCommands(Session session, Map<String, String> environment, int jobs) {
    this.session = session;
    this.environment = Map.copyOf(environment);
    this.workers = Executors.newFixedThreadPool(jobs, ShellCommands::worker);
  }

  /** A thread that does not keep the tool from ending. */
  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "shell");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public String output(String command) {
    return start(command).output();
  }

  @Override
  public Running start(String command) {
    Command shell =
        new Command(List.of("/bin/sh", "-c", command), session.directory(), environment, false);
    Future<CommandResult> result = workers.submit(() -> session.commands().run(shell));
    return new Answer(result);
  }

  private final class Answer implements Running {
    private final Future<CommandResult> result;
    private boolean told;

    Answer(Future<CommandResult> result) {
      this.result = result;
    }

    @Override
    public String output() {
      CommandResult ended = ended();
      if (!told) {
        told = true;
        ended.error().lines().forEach(session.console()::quote);
      }
      return ended.output();
    }

    @Override
    public boolean isRepeatable() {
      CommandResult ended = ended();
      return ended.status() < KILLED && ended.error().isEmpty();
    }

    private CommandResult ended() {
      try {
        return result.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e);
      }
    }
  }
}
