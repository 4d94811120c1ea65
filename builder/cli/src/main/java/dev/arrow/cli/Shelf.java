package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Names;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFileReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The pool that a new library is put into.
 *
 * @param root its folder
 * @param isNew whether it becomes a pool only now
 * @param name of a new pool
 * @param project the project that does not list the pool yet, if there is one
 */
record Shelf(Path root, boolean isNew, String name, Optional<ProjectFile> project) {
  private static final String OWN = "library-pools";
  private static final String DEFAULT = "libraries";

  /**
   * Finds the pool.
   *
   * @param named as the user named it; empty for the one that suggests itself
   */
  static Shelf of(Session session, String named) {
    Optional<ProjectFile> project =
        session
            .nearest()
            .map(folder -> ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME)));
    if (!named.isEmpty()) {
      return at(session.path(named), session, project);
    }
    Optional<Path> around = LibraryPools.poolAround(session);
    if (around.isPresent()) {
      return at(around.get(), session, project);
    }
    Path own = session.arrowHome().resolve(OWN);
    if (session.directory().startsWith(own)) {
      return new Shelf(own, false, OWN, Optional.empty());
    }
    ProjectFile found = project.orElseThrow(Shelf::noPool);
    List<Path> folders = folders(found);
    if (folders.size() > 1) {
      throw ArrowException.of(
          Diagnostic.of(CliError.USAGE, "The project has several pools.")
              .withHint("Name one of them with `--pool`."));
    }
    Path root = folders.isEmpty() ? found.folder().resolve(DEFAULT) : folders.get(0);
    return at(root, session, project);
  }

  private static Shelf at(Path root, Session session, Optional<ProjectFile> project) {
    boolean own = root.equals(session.arrowHome().resolve(OWN));
    boolean pool = own || Files.isRegularFile(root.resolve(LibraryPools.POOL_FILE));
    if (!pool && !isVacant(root)) {
      throw ArrowException.of(
          Diagnostic.of(CliError.EXISTS, "`" + root + "` holds files and is no pool.")
              .withHint("Name a pool, or an empty folder, with `--pool`."));
    }
    Optional<ProjectFile> lacking =
        own ? Optional.empty() : project.filter(each -> !folders(each).contains(root));
    return new Shelf(root, !pool, poolName(root, project), lacking);
  }

  /** The folders that a project's own file lists. */
  private static List<Path> folders(ProjectFile project) {
    return project.libraries().stream()
        .filter(PoolReference.Folder.class::isInstance)
        .map(each -> ((PoolReference.Folder) each).folder())
        .toList();
  }

  private static boolean isVacant(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException e) {
      throw Session.unreadable(folder, e);
    }
  }

  /** That of the project where it may name a pool, else that of the folder. */
  private static String poolName(Path root, Optional<ProjectFile> project) {
    String folder = String.valueOf(root.getFileName());
    return project
        .map(ProjectFile::name)
        .filter(Names::isLibrary)
        .orElse(Names.isLibrary(folder) ? folder : DEFAULT);
  }

  private static ArrowException noPool() {
    return ArrowException.of(
        Diagnostic.of(CliError.NO_PROJECT, "There is no pool here, and no project.")
            .withHint("Name a folder with `--pool`, or go to a project."));
  }
}
