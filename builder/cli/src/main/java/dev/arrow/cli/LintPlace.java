package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pool.Library;
import dev.arrow.pool.Pool;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which pool `arrow lib lint` is about. */
final class LintPlace {
  @Option(
      names = "--pool",
      paramLabel = "FOLDER",
      description = "of this pool; without it the one around the current folder")
  private String pool = "";

  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "of the pools of this project, and with them")
  private String project = "";

  @Mixin private FetchOptions fetch = new FetchOptions();

  /**
   * What was found.
   *
   * @param pools all that the libraries may use
   * @param libraries those to be checked, by name
   * @param faults what was wrong with the pools
   */
  record Found(PoolIndex pools, List<Library> libraries, List<Diagnostic> faults) {
    Found {
      libraries = List.copyOf(libraries);
      faults = List.copyOf(faults);
    }
  }

  /** The libraries of some names, or all of the pool. */
  Found find(Session session, List<String> names) {
    Optional<Path> folder = pool.isEmpty() ? Optional.empty() : Optional.of(session.path(pool));
    DiagnosticLog log = new DiagnosticLog();
    if (folder.isPresent()) {
      PoolIndex pools = withFolder(session, folder.get(), log);
      return found(pools, names, each -> each.root().equals(folder.get()), log);
    }
    if (project.isEmpty()) {
      return around(session, names, log);
    }
    return found(
        ofProject(session, session.project(project), log), names, pool -> !pool.isArrows(), log);
  }

  private Found around(Session session, List<String> names, DiagnosticLog log) {
    Optional<Path> around = LibraryPools.poolAround(session);
    if (around.isPresent()) {
      Path root = around.get();
      return found(withFolder(session, root, log), names, each -> each.root().equals(root), log);
    }
    // A project within a checkout is meant itself, one without a pool is not.
    Optional<Path> near = session.nearest().filter(LintPlace::hasPools);
    if (near.isEmpty() && session.directory().startsWith(session.arrowHome())) {
      PoolIndex pools = PoolScanner.scan(session.arrowHome(), List.of(), log);
      return found(pools, names, Pool::isArrows, log);
    }
    return near.or(session::nearest)
        .map(at -> found(ofProject(session, at, log), names, each -> !each.isArrows(), log))
        .orElseThrow(LintPlace::nowhere);
  }

  private static boolean hasPools(Path project) {
    return !read(project).libraries().isEmpty();
  }

  /** Arrow's pools, those of the project that was named, and one more. */
  private PoolIndex withFolder(Session session, Path folder, DiagnosticLog log) {
    if (List.of("archs", "platforms", "library-pools").stream()
        .anyMatch(own -> session.arrowHome().resolve(own).equals(folder))) {
      return PoolScanner.scan(session.arrowHome(), List.of(), log);
    }
    if (!Files.isRegularFile(folder.resolve(LibraryPools.POOL_FILE))) {
      throw ArrowException.of(
          Diagnostic.of(CliError.NO_PROJECT, "There is no pool.yaml in `" + folder + "`.")
              .withHint("A pool is a folder with one; it says `name:` and `arrow:`."));
    }
    PoolReference.Folder own =
        new PoolReference.Folder(folder, SourcePosition.wholeFile(folder.toString()));
    if (project.isEmpty()) {
      return PoolScanner.scan(session.arrowHome(), List.of(own), log);
    }
    ProjectFile file = read(session.project(project));
    List<PoolReference> references = new ArrayList<>(file.libraries());
    references.removeIf(
        each -> each instanceof PoolReference.Folder at && at.folder().equals(folder));
    references.add(own);
    return scan(session, withLibraries(file, references), log);
  }

  private PoolIndex ofProject(Session session, Path folder, DiagnosticLog log) {
    return scan(session, read(folder), log);
  }

  private PoolIndex scan(Session session, ProjectFile file, DiagnosticLog log) {
    ProjectSources sources = ProjectSources.of(file, fetch.place(session));
    PoolIndex pools = PoolScanner.scan(session.arrowHome(), file, sources, log);
    sources.save();
    return pools;
  }

  private static ProjectFile read(Path folder) {
    return ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME));
  }

  private static ProjectFile withLibraries(ProjectFile file, List<PoolReference> libraries) {
    return new ProjectFile(
        file.file(),
        file.name(),
        file.program(),
        file.targets(),
        file.toolchain(),
        file.args(),
        file.env(),
        file.rootfs(),
        libraries,
        file.run(),
        file.tests());
  }

  private static Found found(
      PoolIndex pools, List<String> names, Predicate<Pool> isMeant, DiagnosticLog log) {
    List<Library> libraries =
        names.isEmpty()
            ? pools.libraries().stream().filter(each -> isMeant.test(each.pool())).toList()
            : names.stream()
                .distinct()
                .sorted()
                .map(name -> LibraryPools.library(name, pools))
                .toList();
    return new Found(pools, libraries, log.sorted());
  }

  private static ArrowException nowhere() {
    return ArrowException.of(
        Diagnostic.of(CliError.USAGE, "There is no pool around this folder.")
            .withHint("Name one with `--pool FOLDER`, or a project with `--project FOLDER`."));
  }
}
