package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PlacedTarget;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import dev.arrow.text.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pools that a writer of libraries works with: Arrow's own, those of the project that was named
 * or lies around the current folder, and the pool around the current folder.
 *
 * @param project the project, or one in memory that has every target there is
 * @param pools all of them
 * @param home a folder for what is made of them
 */
record LibraryPools(ProjectFile project, PoolIndex pools, Path home) {
  static final String POOL_FILE = "pool.yaml";

  /**
   * Finds and scans them.
   *
   * @param name the project as the user named it; empty for the nearest one, if there is one
   */
  static LibraryPools of(Session session, String name, ProjectSources.Place place) {
    Optional<Path> built = folder(session, name).map(each -> BuildPlace.of(session, each));
    ProjectFile project = project(session, built);
    PoolIndex pools = ProjectPools.of(session.arrowHome(), project, place);
    Path home =
        built
            .map(TestPlace::of)
            .orElseGet(
                () -> TestPlace.ofPool(session, poolAround(session).orElse(session.arrowHome())));
    return new LibraryPools(
        project.targets().isEmpty() ? withTargets(project, everyTarget(pools)) : project,
        pools,
        home);
  }

  /** The same without what is made of them: for commands that only look. */
  static PoolIndex scan(Session session, String name, ProjectSources.Place place) {
    ProjectFile project = project(session, folder(session, name));
    return ProjectPools.of(session.arrowHome(), project, place);
  }

  private static Optional<Path> folder(Session session, String name) {
    return name.isEmpty() ? session.nearest() : Optional.of(session.project(name));
  }

  /** What is in a folder, or one in memory; with the pool around the current folder. */
  private static ProjectFile project(Session session, Optional<Path> folder) {
    ProjectFile read =
        folder
            .map(each -> ProjectFileReader.read(each.resolve(ProjectFileReader.FILE_NAME)))
            .orElseGet(() -> empty(session.directory()));
    return poolAround(session).map(root -> withPool(read, root)).orElse(read);
  }

  /** The library of a name; an ArrowException with the nearest name if there is none. */
  Library library(String name) {
    return library(name, pools);
  }

  /** The same in some pools; the name may be as `arrow lib list` shows it, behind its family's. */
  static Library library(String name, PoolIndex pools) {
    int slash = name.indexOf('/');
    return pools
        .library(name.substring(slash + 1))
        .filter(each -> slash < 0 || each.family().equals(name.substring(0, slash)))
        .orElseThrow(() -> unknown(name, pools));
  }

  /** The same with further targets. */
  LibraryPools withTargets(List<Target> further) {
    List<Target> all = new ArrayList<>(project.targetNames());
    further.stream().filter(target -> !all.contains(target)).forEach(all::add);
    return new LibraryPools(withTargets(project, all), pools, home);
  }

  private static ArrowException unknown(String name, PoolIndex pools) {
    List<String> names = pools.libraries().stream().map(Library::name).toList();
    String own = name.substring(name.indexOf('/') + 1);
    return ArrowException.of(
        Diagnostic.of(CliError.UNKNOWN_LIBRARY, "There is no library `" + name + "`.")
            .withHint(
                likely(own, names)
                    .or(() -> NearestName.of(own, names))
                    .map(nearest -> "The nearest name is `" + nearest + "`.")
                    .orElse("`arrow lib list` shows all.")));
  }

  /** A library that was named by its symbol, or without what begins its name. */
  private static Optional<String> likely(String name, List<String> names) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^lib-", "");
    return names.stream()
        .filter(each -> each.equals(plain) || each.endsWith("-" + plain))
        .findFirst();
  }

  /** The folder of the pool that the current folder lies in; Arrow's own have no file. */
  static Optional<Path> poolAround(Session session) {
    for (Path folder = session.directory(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(POOL_FILE))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static ProjectFile withPool(ProjectFile of, Path root) {
    boolean listed =
        of.libraries().stream()
            .anyMatch(each -> each instanceof PoolReference.Folder f && f.folder().equals(root));
    if (listed) {
      return of;
    }
    List<PoolReference> pools = new ArrayList<>(of.libraries());
    pools.add(new PoolReference.Folder(root, SourcePosition.wholeFile(root.toString())));
    return with(of, of.targets(), pools);
  }

  private static ProjectFile withTargets(ProjectFile of, List<Target> targets) {
    SourcePosition at = SourcePosition.wholeFile("--target");
    return with(
        of, targets.stream().map(target -> new PlacedTarget(target, at)).toList(), of.libraries());
  }

  private static List<Target> everyTarget(PoolIndex pools) {
    List<Target> targets = new ArrayList<>();
    for (Platform platform : pools.platforms()) {
      for (String arch : platform.offer().archs()) {
        targets.add(new Target(platform.name(), arch, Optional.empty()));
      }
    }
    return targets;
  }

  private static ProjectFile empty(Path directory) {
    return new ProjectFile(
        directory.resolve(ProjectFileReader.FILE_NAME),
        "libraries",
        new ProjectFile.Program.Linked(List.of()),
        List.of(),
        new ProjectFile.Toolchain("gcc", new TreeMap<>()),
        List.of(),
        new TreeMap<>(),
        Optional.empty(),
        List.of(),
        new ProjectFile.RunDefaults(Optional.empty(), List.of()),
        new ProjectFile.Tests(List.of(), false));
  }

  private static ProjectFile with(
      ProjectFile of, List<PlacedTarget> targets, List<PoolReference> pools) {
    return new ProjectFile(
        of.file(),
        of.name(),
        of.program(),
        targets,
        of.toolchain(),
        of.args(),
        of.env(),
        of.rootfs(),
        pools,
        of.run(),
        of.tests());
  }
}
