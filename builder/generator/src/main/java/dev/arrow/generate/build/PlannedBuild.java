package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.generate.CompileCommands;
import dev.arrow.generate.FileGenerator;
import dev.arrow.generate.GeneratedFile;
import dev.arrow.generate.makefile.MakefileModels.ProgramBuild;
import dev.arrow.kconfig.shell.CommandShell;
import dev.arrow.kconfig.shell.ShellPermit;
import dev.arrow.manifest.PlatformManifest;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.BuildPlanner;
import dev.arrow.plan.Step;
import dev.arrow.plan.Toolchain;
import dev.arrow.plan.Unit;
import dev.arrow.pool.PoolIndex;
import dev.arrow.resolve.AppFacts;
import dev.arrow.resolve.CallNumbers;
import dev.arrow.resolve.ProjectReading;
import dev.arrow.resolve.RefusedWish;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Builds from the project's files: resolve, compile the program and see what it needs, resolve
 * again, plan, generate, make.
 */
final class PlannedBuild {

  private final BuildTools tools;
  private final BuildRequest request;
  private final ProjectFile project;
  private final ProjectSources sources;
  private final Resolver resolver;
  private final BuildPlanner planner;
  private final FileGenerator generator;
  private final PlanWriter writer;
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final TargetFailures failures = new TargetFailures();
  private final MakeRounds rounds;
  private final long begun;

  /**
   * Reads the project and its pools.
   *
   * @param begun when the build began, in milliseconds of the system's clock
   */
  PlannedBuild(BuildTools tools, BuildRequest request, long begun) {
    this.tools = tools;
    this.request = request;
    this.begun = begun;
    this.rounds = new MakeRounds(tools, request, failures);
    UsablePaths.require(request.project());
    long began = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    DiagnosticLog log = new DiagnosticLog();
    project = ProjectReading.project(request.project(), log);
    sources = ProjectSources.of(project, request.sources());
    ProjectReading reading = ProjectReading.of(project, request.arrowHome(), sources, log);
    warnings.addAll(reading.warnings());
    PoolIndex pools = reading.pools();
    UsablePaths.require(request.arrowHome(), pools);
    CommandShell shell =
        new CommandShell(tools.runner(), project.folder(), tools.listener()::output);
    ShellPermit permit = new ShellPermit(request.allowShell(), Optional.of(shell));
    resolver = new Resolver(project, pools, reading.layers(), permit);
    planner = new BuildPlanner(project, request.arrowHome(), pools);
    generator = new FileGenerator(request.arrowHome());
    writer = new PlanWriter(request, project, tools.searchPath(), began);
  }

  /**
   * A target on its way.
   *
   * @param resolution its libraries, as far as the configuration names them
   * @param toolchain with what
   * @param program a linked program's unit, as planned before its needs were known
   */
  private record Start(Resolution resolution, Toolchain toolchain, Optional<Unit> program) {
    Target target() {
      return resolution.target();
    }
  }

  BuildResult build() throws IOException {
    List<Start> starts = failures.requireSome(starts());
    sources.save();
    warnings.addAll(resolver.warnings());
    warnings.addAll(resolver.idleLines(starts.stream().map(Start::resolution).toList()));
    tools.listener().warnings(warnings);
    SourceRecord record = new SourceRecord(request.project());
    record.prepare(sourceFiles(starts.stream().map(Start::resolution).toList()), tools.listener());
    List<Planned> planned = failures.requireSome(planned(withPrograms(starts)));
    record.prepare(
        sourceFiles(planned.stream().map(Planned::resolution).toList()), tools.listener());
    sources.save();
    make(planned);
    record.keep();
    return result(starts, planned);
  }

  private void make(List<Planned> planned) throws IOException {
    List<BuildPlan> plans = planned.stream().map(Planned::plan).toList();
    boolean all = request.targets().isEmpty() && failures.byTarget().isEmpty();
    JointMakefile joint = JointMakefile.of(all);
    List<GeneratedFile> files = new ArrayList<>(generator.ofPlans(plans, joint.folder()));
    files.addAll(new CompileCommands(request.project(), project.targetNames().get(0)).of(plans));
    writer.write(files, planned, joint, resolver.asksCommands());
    String makefile = plans.size() > 1 ? joint.makefile() : plans.get(0).folder() + "/Makefile";
    run(
        makefile,
        plans.stream().map(MakeGoal::of).toList(),
        MissingOutputs.count(request.project(), plans));
  }

  private BuildResult result(List<Start> starts, List<Planned> planned) {
    List<BuiltTarget> built =
        planned.stream()
            .map(this::builtTarget)
            .filter(each -> !failures.has(each.target()))
            .toList();
    Map<String, ObjectCounts> objects = new LinkedHashMap<>();
    for (Planned each : planned) {
      objects.put(each.plan().target().toString(), ObjectCounts.of(each.plan().units()));
    }
    int compiled = rounds.compiled();
    return new BuildResult(
        failures.requireSome(built),
        failures.byTarget(),
        new ObjectShares(request.project(), begun).of(objects, compiled > 0),
        true,
        compiled,
        reused(starts, objects.values()),
        begun);
  }

  /** Of the plans, and of those that were only compiled to see what the programs need. */
  private int reused(List<Start> starts, Collection<ObjectCounts> planned) {
    List<ObjectCounts> all = new ArrayList<>(planned);
    all.add(ObjectCounts.of(programs(starts)));
    return ObjectCounts.ofAll(all).reused(rounds.compiled());
  }

  private List<Start> starts() {
    ToolchainProbe probe = new ToolchainProbe(tools.runner(), project, tools.searchPath());
    Map<String, Toolchain> toolchains = new TreeMap<>();
    List<Target> targets = RequestedTargets.of(project, request.targets());
    List<Start> starts = new ArrayList<>();
    for (Target target : targets) {
      attempt(target, () -> resolver.resolve(target, resolver.ready(target)))
          .flatMap(first -> attempt(target, () -> start(first, probe, toolchains)))
          .ifPresent(starts::add);
    }
    toolchains.forEach(
        (arch, toolchain) ->
            CompilerPin.record(sources, arch, toolchain.identity())
                .ifPresent(tools.listener()::note));
    return starts;
  }

  private Start start(Resolution first, ToolchainProbe probe, Map<String, Toolchain> toolchains) {
    requireMachine(first);
    Toolchain toolchain =
        toolchains.computeIfAbsent(first.target().arch(), arch -> probe.probe(first));
    return new Start(first, toolchain, planner.program(first, toolchain));
  }

  /** Throws an ArrowException for a ready program on a target that can run none. */
  private void requireMachine(Resolution resolution) {
    if (resolution.program().isPresent()) {
      return;
    }
    PlatformManifest.Offer offer = resolution.platform().offer();
    if (!offer.attaching().contains(resolution.target().arch())) {
      throw refused(
          "A ready program cannot be attached on `"
              + resolution.target()
              + offer.notAttaching().map(why -> "`: " + why).orElseGet(() -> "`; " + places(offer))
              + ".");
    }
    Path calls = resolution.arch().library().folder().resolve(CallNumbers.FILE);
    if (!Files.isRegularFile(calls)) {
      String arch = resolution.target().arch();
      throw refused(
          "A ready program cannot be attached on `"
              + resolution.target()
              + "`: there are no system calls for `"
              + arch
              + "` yet.");
    }
  }

  private static String places(PlatformManifest.Offer offer) {
    List<String> attaching = offer.attaching();
    return "this platform attaches them on "
        + (attaching.isEmpty() ? "no architecture" : String.join(", ", attaching));
  }

  private ArrowException refused(String what) {
    return ArrowException.of(
        Diagnostic.of(BuildError.UNSUPPORTED_PROGRAM, what)
            .at(project.program().at())
            .withHint("Choose another target, or give the sources: `app: {sources: [main.c]}`."));
  }

  /** What an action yields for a target, unless the target fails by it. */
  private <T> Optional<T> attempt(Target target, Supplier<T> action) {
    try {
      return Optional.of(action.get());
    } catch (ArrowException e) {
      failures.add(target.toString(), e.diagnostics());
      return Optional.empty();
    }
  }

  private static Set<Path> sourceFiles(List<Resolution> resolutions) {
    return resolutions.stream()
        .flatMap(resolution -> resolution.inputs().cFiles().keySet().stream())
        .map(Path::toAbsolutePath)
        .collect(Collectors.toSet());
  }

  private static List<Unit> programs(List<Start> starts) {
    return starts.stream().flatMap(start -> start.program().stream()).toList();
  }

  /** Joins the programs; those targets are left whose program could be. */
  private List<Start> withPrograms(List<Start> starts) throws IOException {
    UsablePaths.require(programs(starts));
    List<ProgramBuild> programs = new ArrayList<>();
    List<MakeGoal> goals = new ArrayList<>();
    for (Start start : starts) {
      String target = start.target().toString();
      for (Unit unit : start.program().stream().toList()) {
        programs.add(new ProgramBuild(start.target().arch(), start.toolchain(), unit));
        goals.add(MakeGoal.ofProgram(target, unit));
      }
    }
    if (programs.isEmpty()) {
      return starts;
    }
    writer.writePrograms(generator.ofPrograms(programs), programs);
    run(BuildLayout.PROGRAMS + "/Makefile", goals, 0);
    return starts.stream().filter(start -> !failures.has(start.target().toString())).toList();
  }

  private List<Planned> planned(List<Start> starts) {
    List<Planned> planned = new ArrayList<>();
    List<RefusedWish> refusals = new ArrayList<>();
    for (Start start : starts) {
      Target target = start.target();
      Optional<Resolution> resolved = attempt(target, () -> resolver.resolve(target, facts(start)));
      refusals.addAll(resolved.map(Resolution::refusals).orElse(List.of()));
      resolved
          .filter(each -> each.refusals().isEmpty())
          .flatMap(each -> attempt(target, () -> plan(start, each)))
          .ifPresent(planned::add);
    }
    failures.refuse(refusals);
    return planned;
  }

  private Planned plan(Start start, Resolution resolution) {
    BuildPlan plan = planner.plan(resolution, start.toolchain(), facts(start).undefinedSymbols());
    UsablePaths.require(plan.units());
    return new Planned(resolution, plan);
  }

  /** What a linked program needs of libraries, or what a ready one calls. */
  private AppFacts facts(Start start) {
    return start
        .program()
        .map(unit -> ProgramSymbols.of(request.project().resolve(unit.object())))
        .map(symbols -> AppFacts.linked(symbols.withMain(project).needs()))
        .orElseGet(() -> resolver.ready(start.target()));
  }

  private BuiltTarget builtTarget(Planned planned) {
    Path folder = request.project();
    BuildPlan plan = planned.plan();
    return new BuiltTarget(
        plan.target().toString(),
        folder.resolve(plan.folder()),
        folder.resolve(plan.link().image()),
        folder.resolve(plan.link().debug()),
        planned.resolution().platform().offer().image(),
        planned.libraries(),
        Optional.of(plan.link())
            .filter(Step.Link::attaching)
            .map(link -> folder.resolve(link.output())));
  }

  private void run(String makefile, List<MakeGoal> goals, int expected) {
    if (rounds.run(makefile, goals, expected) == MakeRun.Outcome.PLAN_OUTDATED) {
      rounds.remarks().forEach(tools.listener()::output);
      throw ArrowException.of(
          Diagnostic.of(
                  BuildError.MAKE_FAILED, "Files changed while they were built, so make stopped.")
              .withHint("Build again."));
    }
  }
}
