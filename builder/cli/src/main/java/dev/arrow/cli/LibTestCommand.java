package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.cli.test.LibraryTrials;
import dev.arrow.cli.test.TestTools;
import dev.arrow.cli.test.Trial;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow lib test`: runs the tests of one library, wherever it can be. */
@Command(
    footer = {
      "",
      "The library is Arrow's, or of the pools of the project that is named or lies",
      "around the current folder, or of the pool there. Status 1 when a test failed.",
    })
final class LibTestCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "such as cmdline")
  private String name = "";

  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "whose pools and targets; without it the nearest one above here")
  private String project = "";

  @Mixin private TestOptions options = new TestOptions();

  LibTestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    TestTools tools = options.tools(session);
    List<Target> named = options.targets().stream().map(LibTestCommand::target).toList();
    LibraryPools found =
        LibraryPools.of(session, project, options.build().place(session)).withTargets(named);
    Library library = found.library(name);
    List<Target> targets = named.isEmpty() ? found.project().targetNames() : named;
    session.needPackages(
        Verb.TEST, PackageScopes.of(found.project(), targets), options.build().yes());
    LibraryTrials tests = new LibraryTrials(tools, found.home(), found.project(), found.pools());
    TestSession run = new TestSession(session, options);
    run.tellOfHost(targets);
    return run.run(found.home(), trials(tests, library, targets));
  }

  private static List<Trial> trials(LibraryTrials tests, Library library, List<Target> targets) {
    List<Target> possible =
        targets.stream().filter(target -> tests.isPossible(library, target)).toList();
    List<Trial> trials = new ArrayList<>(tests.host(library, possible));
    possible.forEach(target -> trials.addAll(tests.guest(library, target)));
    if (trials.isEmpty()) {
      throw ArrowException.of(noTests(library, possible));
    }
    return trials;
  }

  private static Diagnostic noTests(Library library, List<Target> possible) {
    Diagnostic fault =
        Diagnostic.of(CliError.NO_TESTS, "The library `" + library.name() + "` has no tests here.")
            .at(library.manifest().at());
    return possible.isEmpty()
        ? fault.withHint("It cannot be on for any of these targets; see its Kconfig file.")
        : fault.withHint("Add `tests: {host: [tests/test_*.c]}`, or `guest`.");
  }

  private static Target target(String text) {
    return Target.parse(text)
        .orElseThrow(
            () ->
                ArrowException.of(
                    Diagnostic.of(CliError.UNKNOWN_TARGET, "`" + text + "` is not a target.")
                        .withHint("Write `platform/arch`, such as `kvm/x86_64`.")));
  }
}
