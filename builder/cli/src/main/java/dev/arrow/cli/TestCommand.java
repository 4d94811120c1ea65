package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.cli.test.FailedBuild;
import dev.arrow.cli.test.LibraryTrials;
import dev.arrow.cli.test.OwnTrials;
import dev.arrow.cli.test.TestTools;
import dev.arrow.cli.test.Trial;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow test`: runs a project's tests, and those of the libraries on its targets. */
@Command(
    footer = {
      "",
      "TEST is a library, or a test program such as cmdline/test_cmdline; `*` stands",
      "for anything. Status 1 when a test failed. What a project's own tests are is",
      "said by `tests:` in arrow.yaml.",
    })
final class TestCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "TEST", description = "only these; all without it")
  private List<String> words = new ArrayList<>();

  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here")
  private String project = "";

  @Option(names = "--own", description = "only the project's own tests, not the libraries'")
  private boolean own;

  @Mixin private TestOptions options = new TestOptions();

  TestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    TestTools tools = options.tools(session);
    Path folder = BuildPlace.of(session, session.project(project));
    ProjectFile file = ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME));
    List<Target> targets = chosen(file);
    session.needPackages(
        Verb.TEST,
        PackageScopes.of(file, targets),
        ProgramPackages.of(session, file, targets),
        options.build().yes());
    BuildResult built =
        Builds.buildSome(session, options.build().request(session, folder, options.targets()));
    PoolIndex pools = ProjectPools.of(session.arrowHome(), file, options.build().place(session));
    Path home = TestPlace.of(folder);
    List<Trial> trials = ownTrials(new OwnTrials(tools, home, file, pools), built);
    TestSession run = new TestSession(session, options);
    if (!own) {
      run.tellOfHost(
          built.targets().stream().map(each -> Target.parse(each.target()).orElseThrow()).toList());
      trials.addAll(libraryTrials(new LibraryTrials(tools, home, file, pools), built, pools));
    }
    List<Trial> chosen = new ArrayList<>(unbuilt(file, built));
    chosen.addAll(new TestFilter(words).of(trials));
    return run.run(home, chosen);
  }

  /** What stands for targets that failed; no word on the command line leaves it out. */
  private static List<Trial> unbuilt(ProjectFile file, BuildResult built) {
    List<Trial> trials = new ArrayList<>();
    built
        .failures()
        .forEach((target, mistakes) -> trials.add(new FailedBuild(file.name(), target, mistakes)));
    return trials;
  }

  private List<Target> chosen(ProjectFile file) {
    return options.targets().isEmpty()
        ? file.targetNames()
        : options.targets().stream().map(name -> Targets.named(file, name)).toList();
  }

  private static List<Trial> ownTrials(OwnTrials own, BuildResult built) {
    List<Trial> trials = new ArrayList<>();
    for (BuiltTarget image : built.targets()) {
      trials.addAll(own.image(image));
      trials.addAll(own.guest(Target.parse(image.target()).orElseThrow()));
    }
    return trials;
  }

  private static List<Trial> libraryTrials(
      LibraryTrials tests, BuildResult built, PoolIndex pools) {
    Map<String, List<Target>> uses = new TreeMap<>();
    for (BuiltTarget image : built.targets()) {
      Target target = Target.parse(image.target()).orElseThrow();
      for (String library : image.libraries()) {
        uses.computeIfAbsent(library, each -> new ArrayList<>()).add(target);
      }
    }
    List<Trial> trials = new ArrayList<>();
    uses.forEach(
        (name, targets) -> {
          Library library = pools.library(name).orElseThrow();
          trials.addAll(tests.host(library, targets));
          targets.forEach(target -> trials.addAll(tests.guest(library, target)));
        });
    return trials;
  }
}
