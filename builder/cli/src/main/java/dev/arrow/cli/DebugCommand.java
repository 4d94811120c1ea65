package dev.arrow.cli;

import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.cli.process.Foreground;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.run.DebugSession;
import dev.arrow.run.Machine;
import dev.arrow.run.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow debug`: builds an image and starts it under gdb. */
@Command(
    customSynopsis = "arrow debug [OPTION...] [PROJECT] [-- ARG...]",
    footer = {
      "",
      "Words after -- are the program's arguments. gdb has the symbols of the kernel",
      "and of the program; the machine waits for its `continue`, and ends with it.",
      "What the program prints is on standard error; it reads nothing. Commands for",
      "gdb can also come from a file: arrow debug <commands.gdb",
    })
final class DebugCommand implements Callable<Integer>, PassesWords {
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

  @Mixin private BuildOptions options = new BuildOptions();

  DebugCommand(Session session) {
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
    Path folder = BuildPlace.of(session, session.project(project));
    ProjectFile file = ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME));
    Target chosen = Targets.named(file, target);
    Machine on = machine.debugged(session, chosen, file, options);
    session.needPackages(
        Verb.DEBUG,
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
                machine.memory(file),
                arguments,
                Optional.empty(),
                Attachments.symbols(session, file, built),
                built.kernel().isPresent() ? List.of(RunRequest.INPUT_NOTHING) : List.of())
            .withWords(RunRequest.startIn(file.cwd()));
    session.console().flush();
    return new Foreground(session.console().terminal().input())
        .run(DebugSession.command(request, session.arrowHome()), folder, Map.of());
  }
}
