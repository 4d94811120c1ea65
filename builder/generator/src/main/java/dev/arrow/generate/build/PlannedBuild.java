package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSymbol;
import dev.arrow.generate.FileGenerator;
import dev.arrow.generate.makefile.MakeText;
import dev.arrow.generate.makefile.MakefileModels.ProgramBuild;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.BuildPlanner;
import dev.arrow.plan.Toolchain;
import dev.arrow.plan.Unit;
import dev.arrow.pool.Pool;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import dev.arrow.process.CommandRunner;
import dev.arrow.resolve.AppFacts;
import dev.arrow.resolve.ConfigLayers;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Builds from the project's files: resolve, compile the program and see what it needs, resolve
 * again, plan, generate, make.
 */
final class PlannedBuild {

  private final CommandRunner runner;
  private final Map<String, String> environment;
  private final BuildListener listener;

  PlannedBuild(CommandRunner runner, Map<String, String> environment, BuildListener listener) {
    this.runner = runner;
    this.environment = environment;
    this.listener = listener;
  }

  /**
   * A target on its way.
   *
   * @param target what is built
   * @param toolchain with what
   * @param program the program's unit, as planned before its needs were known
   */
  private record Start(Target target, Toolchain toolchain, Unit program) {}

  BuildResult build(BuildRequest request) throws IOException {
    long began = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    ProjectFile project = ProjectFileReader.read(request.project().resolve("arrow.yaml"));
    PoolIndex pools = PoolScanner.scan(request.arrowHome(), project);
    requireSpellable(request, pools);
    Resolver resolver = new Resolver(project, pools, ConfigLayers.read(project));
    BuildPlanner planner = new BuildPlanner(project, request.arrowHome(), pools);
    FileGenerator generator = new FileGenerator(request.arrowHome());
    PlanWriter writer = new PlanWriter(request, project, environment, began);

    List<Start> starts = new ArrayList<>();
    Map<String, Toolchain> toolchains = new LinkedHashMap<>();
    ToolchainProbe probe =
        new ToolchainProbe(runner, project, environment.getOrDefault("PATH", ""));
    for (Target target : RequestedTargets.of(project, request.targets())) {
      Resolution first = resolver.resolve(target, AppFacts.none());
      Toolchain toolchain =
          toolchains.computeIfAbsent(target.arch(), arch -> probe.probe(first.arch().manifest()));
      Unit program = planner.program(first, toolchain).orElseThrow(PlannedBuild::notLinked);
      starts.add(new Start(target, toolchain, program));
    }
    int compiled = makePrograms(request, generator, writer, starts);

    List<BuildPlan> plans = new ArrayList<>();
    List<Resolution> resolutions = new ArrayList<>();
    for (Start start : starts) {
      SortedSet<String> needs = needs(request.project().resolve(start.program().object()));
      Resolution resolution = resolver.resolve(start.target(), AppFacts.linked(needs));
      resolution.requireHonoured();
      resolutions.add(resolution);
      plans.add(planner.plan(resolution, start.toolchain(), needs));
    }
    writer.write(generator.ofPlans(plans), plans);
    writer.writeInputs(plans, resolutions);
    return make(request, plans, compiled);
  }

  private int makePrograms(
      BuildRequest request, FileGenerator generator, PlanWriter writer, List<Start> starts)
      throws IOException {
    List<ProgramBuild> programs =
        starts.stream()
            .map(s -> new ProgramBuild(s.target().arch(), s.toolchain(), s.program()))
            .toList();
    writer.writePrograms(generator.ofPrograms(programs), programs);
    MakeRun make = new MakeRun(listener, 0);
    make.run(runner, request, BuildLayout.PROGRAMS + "/Makefile");
    return make.compiled();
  }

  private static SortedSet<String> needs(Path object) {
    SortedSet<String> needs = new TreeSet<>();
    for (ElfSymbol symbol : ElfFile.read(object).symbols()) {
      if (!symbol.defined() && !symbol.name().isEmpty()) {
        needs.add(symbol.name());
      }
    }
    return needs;
  }

  private BuildResult make(BuildRequest request, List<BuildPlan> plans, int compiledBefore) {
    List<BuiltTarget> targets = new ArrayList<>();
    for (BuildPlan plan : plans) {
      Path project = request.project();
      targets.add(
          new BuiltTarget(
              plan.target().toString(),
              project.resolve(plan.folder()),
              project.resolve(plan.link().output()),
              project.resolve(plan.link().debug())));
    }
    int compiled = compiledBefore;
    int expected = MissingOutputs.count(request.project(), plans);
    for (String makefile : QuickBuild.makefiles(request, targets)) {
      MakeRun make = new MakeRun(listener, expected);
      if (!make.run(runner, request, makefile)) {
        throw ArrowException.of(
            Diagnostic.of(
                BuildError.LINK_FAILED, "The program changed while it was built: build again."));
      }
      compiled += make.compiled();
    }
    return new BuildResult(targets, true, compiled);
  }

  private static void requireSpellable(BuildRequest request, PoolIndex pools) {
    List<Path> folders = new ArrayList<>();
    folders.add(request.arrowHome());
    pools.pools().forEach((Pool pool) -> folders.add(pool.root()));
    for (Path folder : folders) {
      if (!MakeText.canSpell(folder.toString())) {
        throw ArrowException.of(
            Diagnostic.of(
                    BuildError.UNUSABLE_PATH, "make cannot work with files in `" + folder + "`.")
                .withHint("Use letters, digits, blanks and `_-+,./@~` in names of folders."));
      }
    }
  }

  private static ArrowException notLinked() {
    return ArrowException.of(
        Diagnostic.of(
                BuildError.UNSUPPORTED_PROGRAM, "Only programs given as sources can be built.")
            .withHint("Write `app: {sources: [main.c]}` in arrow.yaml."));
  }
}
