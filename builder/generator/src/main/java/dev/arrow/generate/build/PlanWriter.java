package dev.arrow.generate.build;

import dev.arrow.generate.GeneratedFile;
import dev.arrow.generate.makefile.MakefileModels.ProgramBuild;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.InputsFile;
import dev.arrow.plan.Step;
import dev.arrow.plan.Unit;
import dev.arrow.resolve.Resolution;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what was generated, makes the folders that commands write to, and keeps the inputs. */
final class PlanWriter {

  private static final String PART = ".part";

  private final BuildRequest request;
  private final ProjectFile project;
  private final Map<String, String> environment;
  private final long began;

  /**
   * @param began when the first input was read, in nanoseconds of the system's clock
   */
  PlanWriter(
      BuildRequest request, ProjectFile project, Map<String, String> environment, long began) {
    this.request = request;
    this.project = project;
    this.environment = environment;
    this.began = began;
  }

  void writePrograms(List<GeneratedFile> files, List<ProgramBuild> programs) throws IOException {
    makeFolders(programs.stream().map(ProgramBuild::unit).toList(), List.of());
    writeFiles(files);
  }

  void write(List<GeneratedFile> files, List<BuildPlan> plans) throws IOException {
    List<Unit> units = plans.stream().flatMap(plan -> plan.units().stream()).toList();
    makeFolders(units, plans);
    writeFiles(files);
  }

  private void makeFolders(Collection<Unit> units, List<BuildPlan> plans) throws IOException {
    Set<String> folders = new TreeSet<>();
    for (Unit unit : units) {
      unit.compiles().forEach(step -> folders.add(parent(step.output())));
      unit.join().map(Step::output).ifPresent(output -> folders.add(parent(output)));
    }
    for (BuildPlan plan : plans) {
      folders.add(parent(plan.link().output()));
      folders.add(parent(plan.link().script()));
    }
    for (String folder : folders) {
      Path part = request.project().resolve(folder).resolve(PART);
      if (!Files.isDirectory(part)) {
        Files.createDirectories(part);
      }
    }
  }

  private static String parent(String file) {
    return file.substring(0, file.lastIndexOf('/'));
  }

  private void writeFiles(List<GeneratedFile> files) throws IOException {
    for (GeneratedFile file : files) {
      AtomicFile.writeIfChanged(request.project().resolve(file.path()), file.content());
    }
  }

  /** Keeps what the plans were derived from; called when everything they name is written. */
  void writeInputs(List<BuildPlan> plans, List<Resolution> resolutions) throws IOException {
    for (int i = 0; i < plans.size(); i++) {
      BuildPlan plan = plans.get(i);
      Path folder = request.project().resolve(plan.folder());
      link(folder.resolve("gen"), plan.generated().compiles().get(0).source());
      writeInputs(plan, resolutions.get(i), folder.resolve(PlanFacts.INPUTS));
    }
    if (request.targets().isEmpty()) {
      String targets =
          plans.stream().map(p -> p.target().folder() + "\n").collect(Collectors.joining());
      AtomicFile.writeIfChanged(request.project().resolve(QuickBuild.TARGETS), targets);
    }
  }

  /** The generated source lies with its object, to be shared; people find it with its target. */
  private void link(Path folder, String file) throws IOException {
    Path name = folder.resolve("init.c");
    Path to = folder.relativize(request.project().resolve(file));
    if (!Files.isSymbolicLink(name) || !Files.readSymbolicLink(name).equals(to)) {
      Files.deleteIfExists(name);
      Files.createSymbolicLink(name, to);
    }
  }

  private void writeInputs(BuildPlan plan, Resolution resolution, Path file) throws IOException {
    TreeMap<String, String> variables = new TreeMap<>(resolution.inputs().environment());
    variables.put("PATH", environment.getOrDefault("PATH", ""));
    Set<Path> paths = new TreeSet<>(resolution.inputs().files());
    paths.removeAll(resolution.inputs().cFiles().keySet());
    paths.addAll(plan.toolchain().executables());
    paths.addAll(ToolFiles.of(request.arrowHome()));
    InputsFile.Writer inputs =
        new InputsFile.Writer(began)
            .fact(PlanFacts.TARGET, plan.target().toString())
            .fact(PlanFacts.IMAGE, project.name())
            .fact(PlanFacts.HOME, request.arrowHome().toString())
            .fact(PlanFacts.PROJECT, request.project().toString());
    plan.units().forEach(unit -> inputs.objectFolder(unit.folder()));
    inputs
        .paths(paths)
        .folders(resolution.inputs().folders())
        .sources(resolution.inputs().cFiles())
        .environment(variables)
        .write(file);
  }
}
