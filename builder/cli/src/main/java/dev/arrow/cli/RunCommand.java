package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.run.Ending;
import dev.arrow.run.ImageRunner;
import dev.arrow.run.Machine;
import dev.arrow.run.MemorySize;
import dev.arrow.run.RunRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      "standard error.",
    },
    exitCodeListHeading = "%nStatus:%n",
    exitCodeList = {
      "0-255:the program's own; 128+n when signal n ended it",
      "124:the time limit was reached",
      "125:no program ran: failed build, wrong usage, no machine",
      "134:the kernel panicked, or the machine ended without a verdict"
    })
final class RunCommand implements Callable<Integer>, PassesWords, AnswersInJson {
  private static final String DEFAULT_MEMORY = "64M";
  private static final BigDecimal LONGEST_TIME = BigDecimal.valueOf(1_000_000);

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

  @Option(
      names = "--machine",
      paramLabel = "MACHINE",
      completionCandidates = Candidates.Machines.class,
      description = "microvm (without it), microvm-noacpi, q35 or pc")
  private String machine = "";

  @Option(names = "--memory", paramLabel = "SIZE", description = "such as 16M or 1152K")
  private String memory = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "end the program then, with status 124")
  private String timeout = "";

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
    Machine on = machine(chosen, file);
    long size =
        MemorySize.parse(memory.isEmpty() ? file.run().memory().orElse(DEFAULT_MEMORY) : memory);
    session.needPackages(Verb.RUN, Set.of(chosen.platform()), options.yes());
    BuiltTarget built =
        Builds.build(session, options.request(session, folder, List.of(chosen.toString())))
            .targets()
            .get(0);
    return run(built, new RunRequest(built.image(), built.debug(), on, size, arguments, limit));
  }

  private int run(BuiltTarget built, RunRequest request) {
    Console console = session.console();
    console.flush();
    Ending ending =
        new ImageRunner(session.starter(), session.commands())
            .run(request, console.output(), console.err());
    console.flush();
    console.remark(ending.sentence());
    if (ending instanceof Ending.Faulted) {
      console.remark(
          "hint: nothing was left that could say why; a `linuxu` target runs the same under gdb");
    }
    console.result(
        () ->
            RunDocument.of(built.target(), session.shown(built.image()), request.machine(), ending),
        out -> {});
    return ending.status();
  }

  private Machine machine(Target chosen, ProjectFile file) {
    boolean process =
        Platforms.image(session.arrowHome(), file, chosen, options.place(session))
            == ImageKind.PROCESS;
    if (process && machine.isEmpty() && memory.isEmpty()) {
      return Machine.PROCESS;
    }
    if (process) {
      String option = machine.isEmpty() ? "--memory" : "--machine";
      throw usage("`" + chosen + "` is a process; `" + option + "` means nothing for it.");
    }
    String name = machine.isEmpty() ? Machine.MICROVM.id() : machine;
    return Machine.virtual(name)
        .orElseThrow(
            () ->
                usage(
                    "`"
                        + name
                        + "` is not a machine; there are "
                        + String.join(", ", Machine.virtualNames())
                        + "."));
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
