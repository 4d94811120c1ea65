package dev.arrow.cli;

import dev.arrow.cli.budget.BudgetOption;
import dev.arrow.cli.budget.Cost;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.Budget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow build`: brings the images of a project up to date and prints where they are. */
@Command
final class BuildCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here")
  private String project = "";

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "one of the project's targets, may be repeated; all without it")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = "only the K-th of N parts of these targets; other machines build the others")
  private String shard = "";

  @Option(
      names = "--budget",
      paramLabel = "FIGURES",
      description = "fail when an image costs more, such as size=16K,memory=1152K,insns=600")
  private String budget = "";

  @Mixin private BuildOptions options = new BuildOptions();

  BuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Budget asked = BudgetOption.parse(budget);
    Path folder = BuildPlace.of(session, session.project(project));
    return shard.isEmpty() ? build(folder, targets, asked) : part(folder, asked);
  }

  /** Builds a part of the targets, which may be none. */
  private int part(Path folder, Budget asked) {
    Shard part = Shard.parse(shard);
    ProjectFile file = ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME));
    List<Target> chosen =
        targets.isEmpty()
            ? file.targetNames()
            : targets.stream().map(name -> Targets.named(file, name)).toList();
    List<Target> own = part.of(chosen);
    if (own.isEmpty()) {
      session.console().remark("no target is in part " + shard);
      session.console().result(() -> BuildDocument.NOTHING, out -> {});
      return ArrowCommand.DONE;
    }
    return build(folder, own.stream().map(Target::toString).toList(), asked);
  }

  private int build(Path folder, List<String> targets, Budget asked) {
    session.needPackages(
        Verb.BUILD,
        ProgramPackages.scopes(session, folder, targets),
        ProgramPackages.in(session, folder, targets),
        options.yes());
    BudgetCheck check = BudgetCheck.of(session, folder, asked);
    check.requireTools(targets, options);
    BuildResult result = Builds.buildSome(session, options.request(session, folder, targets));
    Map<String, List<Cost>> costs = check.costs(result);
    tell(TargetOutcome.of(result));
    session
        .console()
        .result(() -> BuildDocument.of(session, result, costs), out -> print(result, out));
    List<Diagnostic> mistakes = new ArrayList<>(result.mistakes());
    mistakes.addAll(check.exceeded(result, costs));
    if (!mistakes.isEmpty()) {
      throw new ArrowException(mistakes);
    }
    return ArrowCommand.DONE;
  }

  /** Of one target its image says all. */
  private void tell(List<TargetOutcome> outcomes) {
    if (outcomes.size() > 1) {
      session.console().err().print(OutcomeTable.text(outcomes));
    }
  }

  private void print(BuildResult result, PrintStream out) {
    for (BuiltTarget target : result.targets()) {
      out.println(session.shown(target.image()));
      Outputs.of(target).forEach(file -> out.println(session.shown(file)));
    }
  }
}
