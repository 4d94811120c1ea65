package dev.arrow.generate.build;

import dev.arrow.generate.CompileCommands;
import dev.arrow.manifest.ImageKind;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.InputsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Builds without planning, when everything the plans were derived from is as it was. Kept apart
 * from planning so that none of its classes are loaded.
 */
final class QuickBuild {

  private final BuildTools tools;
  private final BuildRequest request;
  private final long began;

  /** What holds for one target need not be looked at for the next. */
  private final Set<String> known = new HashSet<>();

  private final Map<String, ObjectCounts> objects = new LinkedHashMap<>();
  private final Set<Path> sources = new HashSet<>();

  /** The targets that the project lists, as the plans that still hold say. */
  private String listed = "";

  /**
   * @param began when the build began, in milliseconds of the system's clock
   */
  QuickBuild(BuildTools tools, BuildRequest request, long began) {
    this.tools = tools;
    this.request = request;
    this.began = began;
  }

  /** The result; empty when the targets must be planned. */
  Optional<BuildResult> build() throws IOException {
    List<BuiltTarget> targets = new ArrayList<>();
    for (PlanMark mark : marks()) {
      Optional<BuiltTarget> target = upToDatePlan(mark);
      if (target.isEmpty()) {
        return Optional.empty();
      }
      targets.add(target.get());
    }
    if (targets.isEmpty() || !areAsked(targets)) {
      return Optional.empty();
    }
    SourceRecord record = new SourceRecord(request.project());
    record.prepare(sources, tools.listener());
    Optional<BuildResult> result = make(targets);
    if (result.isPresent()) {
      record.keep();
    }
    return result;
  }

  /**
   * Whether these are the targets that were asked for. The list beside the makefile may be older
   * than their plans: targets may have been listed since, and some built or refused.
   */
  private boolean areAsked(List<BuiltTarget> targets) {
    List<String> asked =
        request.targets().isEmpty() ? List.of(listed.split(" ")) : request.targets();
    return targets.stream()
        .map(BuiltTarget::target)
        .toList()
        .equals(asked.stream().distinct().toList());
  }

  /** The plans that the makefile is of; a makefile of other targets is of no use. */
  private List<PlanMark> marks() {
    List<PlanMark> asked = request.targets().stream().distinct().map(PlanMark::ofAnyPlan).toList();
    if (asked.size() == 1) {
      return asked;
    }
    List<PlanMark> marks = JointMakefile.of(asked.isEmpty()).marks(request.project());
    return asked.isEmpty() || folders(asked).equals(folders(marks)) ? marks : List.of();
  }

  private static List<String> folders(List<PlanMark> marks) {
    return marks.stream().map(PlanMark::folder).toList();
  }

  private Optional<BuiltTarget> upToDatePlan(PlanMark mark) {
    Path folder = request.project().resolve(BuildLayout.BUILD).resolve(mark.folder());
    InputsFile inputs = InputsFile.read(folder.resolve(PlanFacts.INPUTS));
    if (!Files.exists(folder.resolve(CompileCommands.FILE))
        || !inputs.hold(folder.getFileSystem(), tools.environment(), known)
        || !mark.fits(inputs.fact(PlanFacts.PLAN))
        || !inputs.fact(PlanFacts.COMMANDS).equals(PlanFacts.NOT_ASKED)
        || !inputs.fact(PlanFacts.HOME).equals(request.arrowHome().toString())
        || !inputs.fact(PlanFacts.PROJECT).equals(request.project().toString())) {
      return Optional.empty();
    }
    Optional<ImageKind> kind = ImageKind.of(inputs.fact(PlanFacts.KIND));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    sources.addAll(inputs.sources(folder.getFileSystem()));
    listed = inputs.fact(PlanFacts.LISTED);
    String name = inputs.fact(PlanFacts.IMAGE);
    boolean attaching = inputs.fact(PlanFacts.PROGRAM).equals(PlanFacts.ATTACHED);
    objects.put(inputs.fact(PlanFacts.TARGET), ObjectCounts.parse(inputs.fact(PlanFacts.OBJECTS)));
    return Optional.of(
        new BuiltTarget(
            inputs.fact(PlanFacts.TARGET),
            folder,
            folder.resolve(name),
            folder.resolve(name + ".debug"),
            kind.get(),
            List.of(inputs.fact(PlanFacts.LIBRARIES).split(" ")),
            attaching ? Optional.of(folder.resolve(name + BuildLayout.KERNEL)) : Optional.empty()));
  }

  private Optional<BuildResult> make(List<BuiltTarget> targets) {
    TargetFailures failures = new TargetFailures();
    MakeRounds rounds = new MakeRounds(tools, request, failures);
    List<MakeGoal> goals = targets.stream().map(this::goal).toList();
    if (rounds.run(makefile(request, targets), goals, 0) == MakeRun.Outcome.PLAN_OUTDATED) {
      return Optional.empty();
    }
    ObjectCounts all = ObjectCounts.ofAll(objects.values());
    return Optional.of(
        new BuildResult(
            failures.requireSome(
                targets.stream().filter(each -> !failures.has(each.target())).toList()),
            failures.byTarget(),
            new ObjectShares(request.project(), began).of(objects, rounds.compiled() > 0),
            false,
            rounds.compiled(),
            all.reused(rounds.compiled()),
            began));
  }

  private MakeGoal goal(BuiltTarget target) {
    String folder = BuildLayout.BUILD + "/" + target.folder().getFileName();
    return MakeGoal.of(
        target.target(), folder, Objects.requireNonNull(objects.get(target.target())));
  }

  /** That of the one target, or the one that several have in common. */
  private static String makefile(BuildRequest request, List<BuiltTarget> targets) {
    return targets.size() == 1
        ? BuildLayout.BUILD + "/" + targets.get(0).folder().getFileName() + "/Makefile"
        : JointMakefile.of(request.targets().isEmpty()).makefile();
  }
}
