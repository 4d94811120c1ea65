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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds without planning, when everything the plans were derived from is as it was. Kept apart
 * from planning so that none of its classes are loaded.
 */
final class QuickBuild {

  /** Lists the folders of all targets of the project, as of the last build of all. */
  static final String TARGETS = BuildLayout.BUILD + "/targets";

  private final BuildTools tools;
  private final BuildRequest request;

  /** What holds for one target need not be looked at for the next. */
  private final Set<String> known = new HashSet<>();

  private ObjectCounts objects = new ObjectCounts(new TreeMap<>());
  private final Set<Path> sources = new HashSet<>();

  QuickBuild(BuildTools tools, BuildRequest request) {
    this.tools = tools;
    this.request = request;
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
    if (targets.isEmpty()) {
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

  private List<PlanMark> marks() {
    if (!request.targets().isEmpty()) {
      return request.targets().stream().distinct().map(PlanMark::ofAnyPlan).toList();
    }
    Path list = request.project().resolve(TARGETS);
    try {
      return Files.readAllLines(list).stream().map(PlanMark::parse).toList();
    } catch (IOException e) {
      // Missing or damaged: the targets are planned, which writes it anew.
      return List.of();
    }
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
    String name = inputs.fact(PlanFacts.IMAGE);
    boolean attaching = inputs.fact(PlanFacts.PROGRAM).equals(PlanFacts.ATTACHED);
    objects = objects.and(ObjectCounts.parse(inputs.fact(PlanFacts.OBJECTS)));
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
    int compiled = 0;
    for (String makefile : makefiles(request, targets)) {
      MakeRun make = new MakeRun(tools.listener(), 0);
      if (make.run(tools.runner(), request, makefile) == MakeRun.Outcome.PLAN_OUTDATED) {
        return Optional.empty();
      }
      compiled += make.compiled();
    }
    return Optional.of(new BuildResult(targets, false, compiled, objects.reused(compiled)));
  }

  /** One makefile for all targets of the project, or one each for some of them. */
  static List<String> makefiles(BuildRequest request, List<BuiltTarget> targets) {
    if (targets.size() > 1 && request.targets().isEmpty()) {
      return List.of(BuildLayout.BUILD + "/Makefile");
    }
    return targets.stream()
        .map(t -> BuildLayout.BUILD + "/" + t.folder().getFileName() + "/Makefile")
        .toList();
  }
}
