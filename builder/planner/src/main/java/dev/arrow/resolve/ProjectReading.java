package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pool.FetchedTrees;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.nio.file.Path;
import java.util.List;

/**
 * All that the user has written but Kconfig, read in one go: a fault in one file does not hide
 * those in the next.
 *
 * @param project its file
 * @param pools Arrow's and the project's
 * @param layers the configuration's lines
 * @param warnings what does not keep a build from going on
 */
public record ProjectReading(
    ProjectFile project, PoolIndex pools, ConfigLayers layers, List<Diagnostic> warnings) {
  public ProjectReading {
    warnings = List.copyOf(warnings);
  }

  /** Reads a project's file; throws an ArrowException when that is no use. */
  public static ProjectFile project(Path folder, DiagnosticLog log) {
    return ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME), log)
        .orElseThrow(() -> new ArrowException(log.sorted()));
  }

  /**
   * Reads what goes with a project's file; throws an ArrowException that names all faults.
   *
   * @param trees has what lies elsewhere
   * @param log what was found so far
   */
  public static ProjectReading of(
      ProjectFile project, Path arrowHome, FetchedTrees trees, DiagnosticLog log) {
    PoolIndex pools = pools(project, arrowHome, trees, log);
    ConfigLayers layers = ConfigLayers.read(project, log);
    log.throwIfErrors();
    return new ProjectReading(project, pools, layers, log.sorted());
  }

  /** What platforms and architectures there are is not known when a pool has faults. */
  private static PoolIndex pools(
      ProjectFile project, Path arrowHome, FetchedTrees trees, DiagnosticLog log) {
    DiagnosticLog faults = new DiagnosticLog();
    PoolIndex pools = PoolScanner.scan(arrowHome, project, trees, faults);
    faults.sorted().forEach(log::report);
    if (!faults.hasErrors()) {
      project.targetNames().stream()
          .flatMap(target -> TargetNames.fault(target, project, pools).stream())
          .forEach(log::report);
      ProgramArchs.faults(project, pools).forEach(log::report);
    }
    return pools;
  }
}
