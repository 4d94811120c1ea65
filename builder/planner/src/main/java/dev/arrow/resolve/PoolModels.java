package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ReadyFiles;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The Kconfig models of pools by themselves: every target, each kind of program, no project. */
public final class PoolModels {
  private static final List<ProjectFile.Program> PROGRAMS =
      List.of(
          new ProjectFile.Program.Linked(List.of()),
          new ProjectFile.Program.Attached(
              Optional.empty(),
              ReadyFiles.single(new PlacedText("program", SourcePosition.wholeFile("")))));

  private PoolModels() {}

  /**
   * One model.
   *
   * @param target what it would be built for
   * @param linked whether the program is linked or attached
   * @param model the model
   */
  public record PoolModel(Target target, boolean linked, KconfigModel model) {
    /** Such as `kvm/x86_64 (linked)`. */
    public String title() {
      return target + (linked ? " (linked)" : " (attached)");
    }
  }

  /**
   * Loads all of them, sorted by target; those with faults are left out, and the log hears of
   * these.
   *
   * @param scratch a folder that root files may be written to
   */
  public static List<PoolModel> load(PoolIndex pools, Path scratch, DiagnosticLog log) {
    List<PoolModel> models = new ArrayList<>();
    for (Target target : targets(pools)) {
      for (ProjectFile.Program program : PROGRAMS) {
        ProjectFile project = project(pools, scratch, program);
        DiagnosticLog faults = new DiagnosticLog();
        try {
          KconfigModel model = new TargetModel(project, pools).load(target, faults);
          models.add(new PoolModel(target, RootKconfig.isLinked(project), model));
        } catch (ArrowException e) {
          e.diagnostics().forEach(faults::report);
        }
        faults.sorted().forEach(log::report);
      }
    }
    return List.copyOf(models);
  }

  private static List<Target> targets(PoolIndex pools) {
    List<Target> targets = new ArrayList<>();
    for (Platform platform : pools.platforms()) {
      for (String arch : platform.offer().archs()) {
        if (pools.arch(arch).isPresent()) {
          targets.add(new Target(platform.offer().name().text(), arch, Optional.empty()));
        }
      }
    }
    return targets.stream().sorted().toList();
  }

  private static ProjectFile project(PoolIndex pools, Path scratch, ProjectFile.Program program) {
    return new ProjectFile(
        scratch.resolve("arrow.yaml"),
        "pools",
        program,
        targets(pools).stream()
            .map(each -> new ProjectFile.PlacedTarget(each, SourcePosition.wholeFile("")))
            .toList(),
        new ProjectFile.Toolchain("gcc", new TreeMap<>()),
        List.of(),
        new TreeMap<>(),
        Optional.empty(),
        List.of(),
        new ProjectFile.RunDefaults(Optional.empty(), List.of()),
        new ProjectFile.Tests(List.of(), false));
  }
}
