package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.run.Ending;
import dev.arrow.run.ImageRunner;
import dev.arrow.run.Machine;
import dev.arrow.run.RunRequest;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow run`: builds an image, starts it and ends with its program's status. */
@Command(
    customSynopsis = "arrow run [OPTION...] [PROJECT] [-- ARG...]",
    footer = {
      "",
      "Words after -- are the program's arguments. What it prints is on standard",
      "output, everything else on standard error; with --json it is all on",
      "standard error. A ready program reads standard input; on a terminal three",
      "times Control-] ends it. One that handles signals is sent SIGHUP, SIGINT and",
      "SIGTERM; three of a kind within a second end it.",
    },
    exitCodeListHeading = "%nStatus:%n",
    exitCodeList = {
      "0-255:the program's own; 128+n when signal n ended it",
      "124:the time limit was reached",
      "130:Control-] three times",
      "125:no program ran: failed build, wrong usage, no machine",
      "134:the kernel panicked, or the machine ended without a verdict",
      "141:nobody reads standard output any more"
    })
final class RunCommand implements Callable<Integer>, PassesWords, AnswersInJson {
  private static final BigDecimal LONGEST_TIME = BigDecimal.valueOf(1_000_000);

  /** Libraries of a kernel that has signals come in over the console, and handled. */
  private static final List<String> SIGNALS = List.of("signal-handlers", "tty", "fd");

  private final Session session;
  private Optional<List<String>> arguments = Optional.empty();

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here")
  private String project = "";

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "one of the project's targets; the first without it")
  private String target = "";

  @Mixin private MachineOptions machine = new MachineOptions();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "end the program then, with status 124")
  private String timeout = "";

  @Mixin private SyscallOptions calls = new SyscallOptions();

  @Mixin private BuildOptions options = new BuildOptions();

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public List<String> takeWords(List<String> words) {
    int separator = words.indexOf(SEPARATOR);
    if (separator < 0) {
      return words;
    }
    arguments = Optional.of(List.copyOf(words.subList(separator + 1, words.size())));
    return words.subList(0, separator);
  }

  @Override
  public Integer call() {
    Optional<Duration> limit = limit(timeout);
    Path folder = BuildPlace.of(session, session.project(project));
    ProjectFile file = ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME));
    Target chosen = Targets.named(file, target);
    Machine on = machine.machine(session, chosen, file, options);
    long size = machine.memory(file);
    calls.requireNames(session, chosen);
    session.needPackages(
        Verb.RUN,
        PackageScopes.of(file, List.of(chosen)),
        ProgramPackages.of(session, file, List.of(chosen)),
        options.yes());
    BuiltTarget built =
        Builds.build(session, options.request(session, folder, List.of(chosen.toString())))
            .targets()
            .get(0);
    RunRequest request =
        new RunRequest(
                built.image(),
                built.debug(),
                on,
                size,
                arguments,
                limit,
                Attachments.symbols(session, file, built),
                calls.words(built))
            .withWords(RunRequest.startIn(file.cwd()));
    OutputStream messages = calls.messages(session, file, chosen, built, session.console().err());
    Ending ending = run(request, built, messages);
    tell(built, request, ending);
    return ending.status();
  }

  private Ending run(RunRequest request, BuiltTarget built, OutputStream messages) {
    Console console = session.console();
    console.flush();
    try (ProgramStreams streams = streams(request, built)) {
      return new ImageRunner(session.starter(), session.commands())
          .run(
              request.withWords(streams.words()),
              streams.input(),
              console.output(),
              streams.messages(messages));
    } finally {
      console.flush();
    }
  }

  private ProgramStreams streams(RunRequest request, BuiltTarget built) {
    if (built.kernel().isEmpty()) {
      return ProgramStreams.ofLinked();
    }
    boolean signals = built.libraries().containsAll(SIGNALS) && request.machine().takesSignals();
    return ProgramStreams.ofAttached(session.console(), signals);
  }

  private void tell(BuiltTarget built, RunRequest request, Ending ending) {
    Console console = session.console();
    console.remark(ending.sentence());
    if (ending instanceof Ending.Faulted) {
      console.remark(
          "hint: nothing was left that could say why; a `linuxu` target runs the same under gdb");
    }
    console.result(
        () ->
            RunDocument.of(built.target(), session.shown(built.image()), request.machine(), ending),
        out -> {});
  }

  private static Optional<Duration> limit(String seconds) {
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(seconds);
      if (number.signum() > 0 && number.compareTo(LONGEST_TIME) <= 0) {
        return Optional.of(Duration.ofNanos(number.movePointRight(9).longValue()));
      }
    } catch (NumberFormatException e) {
      // Said below, together with the numbers that are out of range.
    }
    throw usage("`--timeout` takes a number of seconds above 0, at most 1000000.");
  }

  private static ArrowException usage(String message) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message));
  }
}
