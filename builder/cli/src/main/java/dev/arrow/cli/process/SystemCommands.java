package dev.arrow.cli.process;

import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs programs of this system to their end. */
public final class SystemCommands implements CommandRunner {
  private final SystemProcesses processes;

  /** Read what programs write to standard error. Each is kept for the next program. */
  private final ExecutorService readers = Executors.newCachedThreadPool(SystemCommands::reader);

  /** Runs what {@code processes} starts. */
  public SystemCommands(SystemProcesses processes) {
    this.processes = processes;
  }

  /** A thread that does not keep the tool from ending. */
  private static Thread reader(Runnable work) {
    Thread thread = new Thread(work, "standard-error");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public CommandResult run(Command command) {
    StringBuilder output = new StringBuilder();
    StringBuilder error = new StringBuilder();
    int status =
        run(command, stream -> output.append(text(stream)), stream -> error.append(text(stream)));
    return new CommandResult(status, output.toString(), error.toString());
  }

  @Override
  public CommandResult run(Command command, LineListener listener) {
    Object turn = new Object();
    int status =
        run(
            command,
            stream -> lines(stream, false, listener, turn),
            stream -> lines(stream, true, listener, turn));
    return new CommandResult(status, "", "");
  }

  private interface Reader {
    void read(InputStream stream) throws IOException;
  }

  private int run(Command command, Reader output, Reader error) {
    Process process = processes.spawn(command);
    Future<?> second = readers.submit(() -> drain(error, process.getErrorStream()));
    drain(output, process.getInputStream());
    try {
      second.get();
      int status = process.waitFor();
      processes.ended(process);
      return status;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e);
    } catch (InterruptedException e) {
      Children.kill(process);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void drain(Reader reader, InputStream stream) {
    try (stream) {
      reader.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void lines(InputStream stream, boolean error, LineListener listener, Object turn)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    String line = reader.readLine();
    while (line != null) {
      synchronized (turn) {
        listener.line(line, error);
      }
      line = reader.readLine();
    }
  }
}
