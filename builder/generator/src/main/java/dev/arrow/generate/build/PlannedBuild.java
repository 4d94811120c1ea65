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
import dev.arrow.manifest.CompilerFlag;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.BuildPlanner;
import dev.arrow.plan.Step;
import dev.arrow.plan.Toolchain;
import dev.arrow.plan.Unit;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.resolve.AppFacts;
import dev.arrow.resolve.ProjectReading;
import dev.arrow.resolve.RefusedWish;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.ResolvedLibrary;
import dev.arrow.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
  private int compiled;

  /** Reads the project and its pools. */
  PlannedBuild(BuildTools tools, BuildRequest request) {
    this.tools = tools;
    this.request = request;
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

  /**
   * A target that is planned.
   *
   * @param resolution its libraries
   * @param plan what is to be done
   */
  record Planned(Resolution resolution, BuildPlan plan) {
    /** The names of the libraries that are on, dependencies before their users. */
    List<String> libraries() {
      return resolution.libraries().stream().map(ResolvedLibrary::name).toList();
    }
  }

  BuildResult build() throws IOException {
    List<Start> starts = starts();
    sources.save();
    warnings.addAll(resolver.warnings());
    tools.listener().warnings(warnings);
    SourceRecord record = new SourceRecord(request.project());
    record.prepare(sourceFiles(starts.stream().map(Start::resolution).toList()), tools.listener());
    makePrograms(starts);
    List<Planned> planned = planned(starts);
    record.prepare(
        sourceFiles(planned.stream().map(Planned::resolution).toList()), tools.listener());
    sources.save();
    List<BuildPlan> plans = planned.stream().map(Planned::plan).toList();
    List<GeneratedFile> files = new ArrayList<>(generator.ofPlans(plans));
    files.addAll(new CompileCommands(request.project(), project.targetNames().get(0)).of(plans));
    writer.write(files, planned, resolver.asksCommands());
    List<BuiltTarget> targets = planned.stream().map(this::builtTarget).toList();
    make(targets, MissingOutputs.count(request.project(), plans));
    record.keep();
    return new BuildResult(targets, true, compiled, objects(starts, plans).reused(compiled));
  }

  /** Those of the plans, and those that were only compiled to see what the programs need. */
  private static ObjectCounts objects(List<Start> starts, List<BuildPlan> plans) {
    return ObjectCounts.of(programs(starts))
        .and(ObjectCounts.of(plans.stream().flatMap(plan -> plan.units().stream()).toList()));
  }

  private List<Start> starts() {
    ToolchainProbe probe = new ToolchainProbe(tools.runner(), project, tools.searchPath());
    Map<String, Toolchain> toolchains = new TreeMap<>();
    List<Target> targets = RequestedTargets.of(project, request.targets());
    List<Start> starts = new ArrayList<>();
    for (Resolution first : ofAll(targets, target -> resolver.resolve(target, AppFacts.none()))) {
      requireMachine(first);
      Toolchain toolchain =
          toolchains.computeIfAbsent(
              first.target().arch(),
              arch -> probe.probe(first.arch().manifest(), flagQuestions(first)));
      starts.add(new Start(first, toolchain, planner.program(first, toolchain)));
    }
    toolchains.forEach(
        (arch, toolchain) ->
            CompilerPin.record(sources, arch, toolchain.identity())
                .ifPresent(tools.listener()::note));
    return starts;
  }

  /** Throws an ArrowException for a program that is to be attached to a process. */
  private void requireMachine(Resolution resolution) {
    boolean process = resolution.platform().offer().image() == ImageKind.PROCESS;
    if (resolution.program().isEmpty() && process) {
      throw ArrowException.of(
          Diagnostic.of(
                  BuildError.UNSUPPORTED_PROGRAM,
                  "A ready program can only be attached to an image for a machine, and `"
                      + resolution.target()
                      + "` is none.")
              .at(project.program().at())
              .withHint("Choose another target, or give the sources: `app: {sources: [main.c]}`."));
    }
  }

  /** Flags of which the compiler must be asked, whichever libraries will be on. */
  private static List<CompilerFlag> flagQuestions(Resolution resolution) {
    List<CompilerFlag> flags = new ArrayList<>(resolution.arch().manifest().cflags());
    flags.addAll(resolution.arch().manifest().kernelCflags());
    for (Library library : resolution.pools().libraries()) {
      flags.addAll(library.manifest().cflags());
      flags.addAll(library.manifest().cflagsEverywhere());
    }
    return flags.stream().filter(CompilerFlag::isQuestion).toList();
  }

  /** The same for each of several; what is wrong with any of them is told of all. */
  private static <T, R> List<R> ofAll(List<T> items, Function<T, R> action) {
    DiagnosticLog log = new DiagnosticLog();
    List<R> results = new ArrayList<>();
    for (T item : items) {
      try {
        results.add(action.apply(item));
      } catch (ArrowException e) {
        e.diagnostics().forEach(log::report);
      }
    }
    log.throwIfErrors();
    return results;
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

  private void makePrograms(List<Start> starts) throws IOException {
    UsablePaths.require(programs(starts));
    List<ProgramBuild> programs = new ArrayList<>();
    for (Start start : starts) {
      start
          .program()
          .map(unit -> new ProgramBuild(start.target().arch(), start.toolchain(), unit))
          .ifPresent(programs::add);
    }
    if (programs.isEmpty()) {
      return;
    }
    writer.writePrograms(generator.ofPrograms(programs), programs);
    run(BuildLayout.PROGRAMS + "/Makefile", 0);
  }

  private List<Planned> planned(List<Start> starts) {
    List<Resolution> resolutions =
        ofAll(starts, start -> resolver.resolve(start.target(), facts(start)));
    RefusedWish.requireNone(
        resolutions.stream().flatMap(each -> each.refusals().stream()).toList());
    List<Planned> planned = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      planned.add(plan(starts.get(i), resolutions.get(i)));
    }
    return planned;
  }

  private Planned plan(Start start, Resolution resolution) {
    BuildPlan plan = planner.plan(resolution, start.toolchain(), facts(start).undefinedSymbols());
    UsablePaths.require(plan.units());
    return new Planned(resolution, plan);
  }

  /** What a linked program needs of libraries; an attached one is not known to the kernel. */
  private AppFacts facts(Start start) {
    return start
        .program()
        .map(unit -> ProgramSymbols.of(request.project().resolve(unit.object())))
        .map(symbols -> AppFacts.linked(symbols.withMain(project).needs()))
        .orElse(AppFacts.none());
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

  private void make(List<BuiltTarget> targets, int expected) {
    for (String makefile : QuickBuild.makefiles(request, targets)) {
      run(makefile, expected);
    }
  }

  private void run(String makefile, int expected) {
    MakeRun make = new MakeRun(tools.listener(), expected);
    if (make.run(tools.runner(), request, makefile) == MakeRun.Outcome.PLAN_OUTDATED) {
      make.remarks().forEach(tools.listener()::output);
      throw ArrowException.of(
          Diagnostic.of(
                  BuildError.MAKE_FAILED, "Files changed while they were built, so make stopped.")
              .withHint("Build again."));
    }
    compiled += make.compiled();
  }
}
