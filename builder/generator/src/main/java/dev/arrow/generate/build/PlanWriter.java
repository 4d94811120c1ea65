package dev.arrow.generate.build;

import dev.arrow.generate.GeneratedFile;
import dev.arrow.generate.makefile.MakefileModels.ProgramBuild;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.InputsFile;
import dev.arrow.plan.Step;
import dev.arrow.plan.Unit;
import dev.arrow.resolve.ProgramCalls;
import dev.arrow.resolve.Resolution;
import dev.arrow.text.AtomicFile;
import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what was generated, makes the folders that commands write to, and keeps the inputs. */
final class PlanWriter {

  private static final String PART = ".part";

  private final BuildRequest request;
  private final ProjectFile project;
  private final String searchPath;
  private final long began;

  /**
   * @param searchPath where commands were looked for
   * @param began when the first input was read, in nanoseconds of the system's clock
   */
  PlanWriter(BuildRequest request, ProjectFile project, String searchPath, long began) {
    this.request = request;
    this.project = project;
    this.searchPath = searchPath;
    this.began = began;
  }

  void writePrograms(List<GeneratedFile> files, List<ProgramBuild> programs) throws IOException {
    makeFolders(programs.stream().map(ProgramBuild::unit).toList(), List.of());
    writeFiles(files);
  }

  /**
   * Writes all files of plans, then what the plans were derived from.
   *
   * @param joint the makefile of several of them, which is among the files
   * @param commands whether the answers of commands are part of that
   */
  void write(
      List<GeneratedFile> files, List<Planned> planned, JointMakefile joint, boolean commands)
      throws IOException {
    List<BuildPlan> plans = planned.stream().map(Planned::plan).toList();
    makeFolders(plans.stream().flatMap(plan -> plan.units().stream()).toList(), plans);
    writeFiles(files);
    List<PlanMark> marks = new ArrayList<>();
    for (Planned each : planned) {
      PlanMark mark = mark(each.plan(), files);
      marks.add(mark);
      Path folder = request.project().resolve(each.plan().folder());
      for (Step.Compile compile : each.plan().generated().compiles()) {
        link(folder.resolve("gen"), compile.source());
      }
      writeInputs(each, mark, commands, folder.resolve(PlanFacts.INPUTS));
    }
    if (planned.size() > 1 || request.targets().isEmpty()) {
      String text = marks.stream().map(mark -> mark.text() + "\n").collect(Collectors.joining());
      AtomicFile.writeIfChanged(request.project().resolve(joint.list()), text);
    }
  }

  private static PlanMark mark(BuildPlan plan, List<GeneratedFile> files) {
    String makefile = plan.folder() + "/Makefile";
    Fingerprint fingerprint = new Fingerprint();
    files.stream()
        .filter(file -> file.path().equals(makefile))
        .forEach(file -> fingerprint.add(file.content()));
    return new PlanMark(plan.target().folder(), fingerprint.text());
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

  /** A generated source lies with its object, to be shared; people find it with its target. */
  private void link(Path folder, String file) throws IOException {
    Path name = folder.resolve(file.substring(file.lastIndexOf('/') + 1));
    Path to = folder.relativize(request.project().resolve(file));
    if (!Files.isSymbolicLink(name) || !Files.readSymbolicLink(name).equals(to)) {
      Files.deleteIfExists(name);
      Files.createSymbolicLink(name, to);
    }
  }

  private String listed() {
    return project.targetNames().stream().map(Target::toString).collect(Collectors.joining(" "));
  }

  private void writeInputs(Planned planned, PlanMark mark, boolean commands, Path file)
      throws IOException {
    BuildPlan plan = planned.plan();
    Resolution resolution = planned.resolution();
    TreeMap<String, String> variables = new TreeMap<>(resolution.inputs().environment());
    variables.put("PATH", searchPath);
    Set<Path> paths = new TreeSet<>(resolution.inputs().files());
    paths.removeAll(resolution.inputs().cFiles().keySet());
    paths.addAll(plan.toolchain().executables());
    paths.addAll(ToolFiles.of(request.arrowHome()));
    InputsFile.Writer inputs =
        new InputsFile.Writer(began)
            .fact(PlanFacts.TARGET, plan.target().toString())
            .fact(PlanFacts.LISTED, listed())
            .fact(PlanFacts.IMAGE, project.name())
            .fact(PlanFacts.KIND, resolution.platform().offer().image().word())
            .fact(PlanFacts.COMPILER, plan.toolchain().identity().strip().replaceAll("\\R", "; "))
            .fact(
                PlanFacts.PROGRAM, plan.link().attaching() ? PlanFacts.ATTACHED : PlanFacts.LINKED)
            .fact(PlanFacts.LIBRARIES, String.join(" ", planned.libraries()))
            .fact(PlanFacts.OBJECTS, ObjectCounts.of(plan.units()).text())
            .fact(PlanFacts.PLAN, mark.plan())
            .fact(PlanFacts.HOME, request.arrowHome().toString())
            .fact(PlanFacts.COMMANDS, commands ? PlanFacts.ASKED : PlanFacts.NOT_ASKED)
            .fact(PlanFacts.PROJECT, request.project().toString());
    plan.units().forEach(unit -> inputs.objectFolder(unit.folder()));
    if (plan.link().attaching()) {
      inputs.text(ProgramCalls.file(project, plan.target().arch()));
    }
    inputs
        .paths(paths)
        .folders(resolution.inputs().folders())
        .sources(resolution.inputs().cFiles())
        .environment(variables)
        .write(file);
  }
}
