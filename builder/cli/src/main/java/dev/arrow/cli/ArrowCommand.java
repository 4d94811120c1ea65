package dev.arrow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.console.DiagnosticForm;
import dev.arrow.cli.json.Answer;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.text.NearestName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole command line: finds the command, runs it, and turns whatever happens into a status. */
final class ArrowCommand {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** For commands whose statuses below are a program's: no program ran. */
  static final int NOT_RUN = 125;

  /** These end with the status of a program. */
  private static final Set<String> RUNNERS = Set.of("run", "exec");

  private static final String YES = "--yes";

  private final Session session;
  private final Console console;
  private int failed = FAILED;
  private int wrong = USAGE;

  ArrowCommand(Session session) {
    this.session = session;
    this.console = session.console();
  }

  /** Runs a command line and returns the status to end with. */
  int run(String... argv) {
    List<String> words = new ArrayList<>(List.of(argv));
    // It concerns every command, so it may also stand before the command.
    boolean yes = !words.isEmpty() && words.get(0).equals(YES);
    if (yes) {
      words.remove(0);
    }
    if (wantsDocument(words)) {
      console.answerIn(new Answer(Help.VERSION, CommandEntry.name(words)));
    }
    console.tellAs(DiagnosticForm.of(words));
    int status = guarded(words, yes);
    console.writeDocument(status);
    return console.undelivered().map(cause -> undelivered(status, cause)).orElse(status);
  }

  private int undelivered(int status, IOException cause) {
    Path output = Path.of("standard output");
    console.diagnostics(List.of(FileFault.writing(CliError.FILE, output, cause)));
    return status == DONE ? FAILED : status;
  }

  /** Whether the option stands among the words that are Arrow's, be the rest right or wrong. */
  private static boolean wantsDocument(List<String> words) {
    int option = words.indexOf(AnswersInJson.OPTION);
    int end = words.indexOf(PassesWords.SEPARATOR);
    return option >= 0 && (end < 0 || option < end);
  }

  private int guarded(List<String> words, boolean yes) {
    try {
      return dispatch(words, yes);
    } catch (ArrowException | UncheckedIOException e) {
      return failure(e);
    } catch (OutOfMemoryError e) {
      return outOfMemory();
    } catch (RuntimeException | StackOverflowError e) {
      return internal(e);
    }
  }

  /** Java takes a quarter of the machine's memory at most, unless it is told otherwise. */
  private int outOfMemory() {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    console.diagnostics(
        List.of(
            Diagnostic.of(
                    CliError.OUT_OF_MEMORY,
                    "This takes more than the %d MiB of memory that Java may use.".formatted(most))
                .withHint(
                    "Allow more, for example: JAVA_TOOL_OPTIONS=-Xmx%dm".formatted(4 * most))));
    return failed;
  }

  private int dispatch(List<String> words, boolean yes) {
    String first = words.isEmpty() ? "" : words.remove(0);
    return switch (first) {
      case "" -> unknown("A command is missing.", "arrow", CommandEntry.ALL, "");
      case "-h", CommandLines.HELP -> show(Help.text());
      case "-V", "--version" -> show("arrow " + Help.VERSION + "\n");
      default -> command(first, words, yes);
    };
  }

  private int show(String text) {
    console.out().print(text);
    return DONE;
  }

  private int command(String word, List<String> words, boolean yes) {
    if (RUNNERS.contains(word)) {
      failed = NOT_RUN;
      wrong = NOT_RUN;
    }
    Optional<CommandEntry> found = CommandEntry.named(word, CommandEntry.ALL);
    if (found.isEmpty()) {
      return unknown("`" + word + "` is not a command.", "arrow", CommandEntry.ALL, word);
    }
    if (!found.get().verbs().isEmpty()) {
      return verb(found.get(), words);
    }
    if (yes) {
      words.add(0, YES);
    }
    return execute("arrow " + word, found.get(), words);
  }

  private int verb(CommandEntry group, List<String> words) {
    String name = words.isEmpty() ? "" : words.remove(0);
    if (name.equals(CommandLines.HELP) || name.equals("-h")) {
      return show(Help.text(group));
    }
    String whole = "arrow " + group.word();
    return CommandEntry.named(name, group.verbs())
        .map(entry -> execute(whole + " " + name, entry, words))
        .orElseGet(() -> unknownVerb(whole, name, group));
  }

  private int execute(String name, CommandEntry entry, List<String> words) {
    Callable<Integer> command = entry.maker().apply(session);
    List<String> own = command instanceof PassesWords other ? other.takeWords(words) : words;
    CommandLine line = CommandLines.of(name, entry, command);
    line.setOut(new PrintWriter(console.out(), true, UTF_8));
    line.setErr(new PrintWriter(console.err(), true, UTF_8));
    Failures failures = new Failures();
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    return line.execute(own.toArray(String[]::new));
  }

  /**
   * What picocli tells of what went wrong. A class and no lambdas: Java keeps lambdas of interfaces
   * as old as these out of its class-data archive, and the interfaces with them, so that every
   * start would have to open the jar.
   */
  private final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
      return wrongUsage(e, arguments);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
      return failure(e);
    }
  }

  private int wrongUsage(ParameterException e, String... words) {
    console.diagnostics(WrongUsage.of(e, List.of(words)));
    return wrong;
  }

  private int failure(Exception e) {
    if (e instanceof ArrowException fault) {
      console.diagnostics(fault.diagnostics());
      boolean usage = fault.diagnostics().stream().anyMatch(d -> d.kind() == CliError.USAGE);
      return usage ? wrong : failed;
    }
    if (e instanceof UncheckedIOException fault) {
      console.diagnostics(List.of(unusable(Objects.requireNonNull(fault.getCause()))));
      return failed;
    }
    return internal(e);
  }

  private static Diagnostic unusable(IOException cause) {
    return FileFault.writing(CliError.FILE, Path.of(""), cause);
  }

  private int unknownVerb(String group, String name, CommandEntry entry) {
    String message =
        name.isEmpty()
            ? "A command is missing behind `" + group + "`."
            : "`" + group + "` has no command `" + name + "`.";
    return unknown(message, group, entry.verbs(), name);
  }

  private int unknown(String message, String group, List<CommandEntry> known, String word) {
    if (word.startsWith("-")) {
      complain(
          "The option `" + word + "` stands before the command.",
          "Write the command first: `%s COMMAND %s`; `%s --help` tells the commands."
              .formatted(group, word, group));
      return wrong;
    }
    List<String> words = CommandEntry.words(known);
    List<String> tries = NearestName.of(word, words).map(List::of).orElse(words);
    String help = "; `" + group + " --help` explains them.";
    complain(message, "Try " + String.join(", ", tries) + help);
    return wrong;
  }

  private void complain(String message, String hint) {
    console.diagnostics(List.of(Diagnostic.of(CliError.USAGE, message).withHint(hint)));
  }

  /** A fault of our own; the trace for who wants to mend it. */
  private int internal(Throwable e) {
    console.diagnostics(
        List.of(
            Diagnostic.of(CliError.INTERNAL, "This is an internal error of Arrow: " + e)
                .withHint("Report it with what ARROW_DEBUG=1 prints.")));
    if (!session.environment().getOrDefault("ARROW_DEBUG", "").isEmpty()) {
      e.printStackTrace(console.err());
    }
    return failed;
  }
}
