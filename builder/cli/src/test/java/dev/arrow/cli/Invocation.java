package dev.arrow.cli;

import dev.arrow.cli.console.Console;
import dev.arrow.cli.console.DiagnosticView;
import dev.arrow.cli.console.StandardInput;
import dev.arrow.cli.console.Terminal;
import dev.arrow.cli.packages.PackageInstaller;
import dev.arrow.cli.process.Children;
import dev.arrow.cli.process.SystemCommands;
import dev.arrow.cli.process.SystemProcesses;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One command line, run in this process against the real checkout.
 *
 * @param status what it ended with
 * @param output standard output
 * @param error standard error
 */
record Invocation(int status, String output, String error) {
  /** The checkout, seen from this module. */
  static final Path CHECKOUT = Path.of("").toAbsolutePath().resolve("../..").normalize();

  static Invocation in(Path directory, String... argv) {
    return in(directory, Map.of(), argv);
  }

  static Invocation in(Path directory, Map<String, String> environment, String... argv) {
    return in(new Place(CHECKOUT, directory, environment), new NothingRuns(), argv);
  }

  /** The same with lines for the questions that are asked. */
  static Invocation answering(
      String input, Path directory, Map<String, String> environment, String... argv) {
    Place place = new Place(CHECKOUT, directory, environment);
    return in(input, place, new NothingRuns(), argv);
  }

  /**
   * Where a command line is run.
   *
   * @param home the folder of the pools and templates
   * @param directory the user's current folder
   * @param environment the user's variables
   */
  record Place(Path home, Path directory, Map<String, String> environment) {}

  /** The same elsewhere, with something that runs programs. */
  static Invocation in(Place place, CommandRunner commands, String... argv) {
    return in("", place, commands, argv);
  }

  /** The same with a standard output that takes nothing, as that of a full disk. */
  static Invocation unread(Path directory, String why, String... argv) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() throws IOException {
            throw new IOException(why);
          }
        };
    Place place = new Place(CHECKOUT, directory, Map.of());
    return in("", out, place, new NothingRuns(), argv);
  }

  /** The same at a terminal, where somebody types the lines. */
  static Invocation typed(String input, Path directory, String... argv) {
    Place place = new Place(CHECKOUT, directory, Map.of());
    Terminal terminal = new Terminal(true, true, false, false, StandardInput.TERMINAL);
    return in(input, terminal, new ByteArrayOutputStream(), place, new NothingRuns(), argv);
  }

  private static Invocation in(String input, Place place, CommandRunner commands, String... argv) {
    return in(input, new ByteArrayOutputStream(), place, commands, argv);
  }

  private static Invocation in(
      String input,
      ByteArrayOutputStream out,
      Place place,
      CommandRunner commands,
      String... argv) {
    return in(input, Terminal.NONE, out, place, commands, argv);
  }

  private static Invocation in(
      String input,
      Terminal terminal,
      ByteArrayOutputStream out,
      Place place,
      CommandRunner commands,
      String... argv) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream lines = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Console console =
        new Console(lines, out, err, terminal)
            .seenBy(new DiagnosticView(place.home(), place.directory()));
    Session session =
        new Session(
            place.home(),
            place.directory(),
            place.environment(),
            console,
            commands,
            command -> {
              throw new AssertionError("nothing is to be started: " + command);
            },
            new PackageInstaller(console, commands, "/usr/bin:/bin", () -> false));
    int status = new ArrowCommand(session).run(argv);
    console.flush();
    return new Invocation(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a command would work with that is run there, for what has no command line. */
  static Session session(Path directory) {
    ByteArrayOutputStream unseen = new ByteArrayOutputStream();
    InputStream nobody = new ByteArrayInputStream(new byte[0]);
    Console console = new Console(nobody, unseen, unseen, Terminal.NONE);
    CommandRunner commands = new NothingRuns();
    return new Session(
        CHECKOUT,
        directory,
        Map.of(),
        console,
        commands,
        command -> {
          throw new AssertionError("nothing is to be started: " + command);
        },
        new PackageInstaller(console, commands, "/usr/bin:/bin", () -> false));
  }

  /** The same with programs that really run. */
  static Invocation real(Path directory, String... argv) {
    return real(directory, System.getenv(), argv);
  }

  /** The same with a cache of its own. */
  static Invocation real(Path directory, Path cache, String... argv) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("XDG_CACHE_HOME", cache.toString());
    return real(directory, environment, argv);
  }

  private static Invocation real(Path directory, Map<String, String> environment, String... argv) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new ByteArrayInputStream(new byte[0]), out, err, Terminal.NONE);
    SystemProcesses processes = new SystemProcesses(new Children());
    SystemCommands commands = new SystemCommands(processes);
    PackageInstaller installer =
        new PackageInstaller(console, commands, System.getenv("PATH"), () -> false);
    Session session =
        new Session(CHECKOUT, directory, environment, console, commands, processes, installer);
    int status = new ArrowCommand(session).run(argv);
    console.flush();
    return new Invocation(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static final class NothingRuns implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      throw new AssertionError("nothing is to be run: " + command);
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      return run(command);
    }
  }
}
