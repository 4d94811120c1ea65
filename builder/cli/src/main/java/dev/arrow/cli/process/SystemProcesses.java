package dev.arrow.cli.process;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.process.Command;
import dev.arrow.run.ProcessStarter;
import dev.arrow.run.RunningProcess;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Starts programs of this system. */
public final class SystemProcesses implements ProcessStarter {
  private static final Redirect NOTHING = Redirect.from(new File("/dev/null"));

  /** Has the system end a program when this one is gone, even if it was killed (util-linux). */
  private static final String END_WITH_PARENT = "/usr/bin/setpriv";

  private final Children children;

  /** Starts programs that end together with this one. */
  public SystemProcesses(Children children) {
    this.children = children;
  }

  @Override
  public RunningProcess startFed(Command command) {
    return new Running(spawn(endingWithUs(command), Redirect.PIPE));
  }

  /** A machine that nobody watches any more would run for ever. */
  private static Command endingWithUs(Command command) {
    if (!Files.isExecutable(Path.of(END_WITH_PARENT))) {
      return command;
    }
    List<String> argv = new ArrayList<>(List.of(END_WITH_PARENT, "--pdeathsig", "KILL", "--"));
    argv.addAll(command.argv());
    return new Command(argv, command.directory(), command.environment(), command.inheritOutput());
  }

  /** Starts a program whose standard input is empty. */
  Process spawn(Command command) {
    return spawn(command, NOTHING);
  }

  private Process spawn(Command command, Redirect input) {
    ProcessBuilder builder = new ProcessBuilder(command.argv());
    builder.directory(command.directory().toFile());
    builder.environment().putAll(command.environment());
    builder.redirectInput(input);
    if (command.inheritOutput()) {
      builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    }
    try {
      return children.add(builder.start());
    } catch (IOException e) {
      throw ArrowException.of(
          Diagnostic.of(
              CliError.CANNOT_START,
              "The program `" + command.argv().get(0) + "` cannot be started: " + reason(e) + "."));
    }
  }

  void ended(Process process) {
    children.ended(process);
  }

  /** The system's own words, which stand behind the last comma of Java's. */
  static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(message.lastIndexOf(", ") + 1).strip();
  }

  private final class Running implements RunningProcess {
    private final Process process;

    Running(Process process) {
      this.process = process;
    }

    @Override
    public OutputStream input() {
      return process.getOutputStream();
    }

    @Override
    public InputStream output() {
      return process.getInputStream();
    }

    @Override
    public InputStream error() {
      return process.getErrorStream();
    }

    @Override
    public OptionalInt waitFor(Duration limit) {
      try {
        if (process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
          children.ended(process);
          return OptionalInt.of(process.exitValue());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return OptionalInt.empty();
    }

    @Override
    public void kill() {
      Children.kill(process);
    }
  }
}
