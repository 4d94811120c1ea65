package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.packages.ForeignPackages;
import dev.arrow.cli.packages.PackageInstaller;
import dev.arrow.cli.packages.PackageList;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.process.CommandRunner;
import dev.arrow.run.ProcessStarter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command works with.
 *
 * @param arrowHome the folder of the pools, the templates and packages.txt
 * @param directory the user's current folder
 * @param environment the user's variables
 * @param console the user
 * @param commands runs programs to their end
 * @param starter starts programs
 * @param installer brings system packages
 */
record Session(
    Path arrowHome,
    Path directory,
    Map<String, String> environment,
    Console console,
    CommandRunner commands,
    ProcessStarter starter,
    PackageInstaller installer) {
  private static final String PROJECT_FILE = "arrow.yaml";
  private static final int LARGEST_FILE = 1 << 26;

  /** A path as the user typed it, below the current folder unless it is absolute. */
  Path path(String text) {
    try {
      return directory.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw ArrowException.of(Diagnostic.of(CliError.USAGE, "`" + text + "` is not a path."));
    }
  }

  /** A path below the current folder by the way from there, any other in full. */
  String shown(Path path) {
    boolean below = path.startsWith(directory) && !path.equals(directory);
    return (below ? directory.relativize(path) : path).toString();
  }

  /** Where this user's machine keeps what can be made again. */
  Path cache() {
    String home = environment.getOrDefault("HOME", "/nonexistent");
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isEmpty() ? Path.of(home, ".cache") : path(cache)).resolve("arrow");
  }

  /** Where fetched pools and sources are kept, and whether only what is there may be used. */
  ProjectSources.Place fetched(boolean offline) {
    return new ProjectSources.Place(cache(), offline);
  }

  /** The content of a file that the user named. */
  byte[] read(String name) {
    Path file = path(name);
    // What is no file may have no end, whatever its size says.
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new IOException("it has more than 64 MiB");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw ArrowException.of(
          FileFault.reading(CliError.FILE, file, e)
              .withHint("Its path starts at the current folder."));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The folder of a project; without a path the nearest above the current folder. */
  Path project(String path) {
    if (path.isEmpty()) {
      return nearestProject();
    }
    Path folder = path(path);
    if (!Files.isRegularFile(folder.resolve(PROJECT_FILE))) {
      throw ArrowException.of(
          Diagnostic.of(CliError.NO_PROJECT, "There is no " + PROJECT_FILE + " in `" + path + "`.")
              .withHint(new ProjectsNearby(directory, PROJECT_FILE).hint(path)));
    }
    return folder;
  }

  /** The nearest folder of a project from the current one upwards, if there is one. */
  Optional<Path> nearest() {
    for (Path folder = directory; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(PROJECT_FILE))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private Path nearestProject() {
    return nearest().orElseThrow(() -> noProject());
  }

  private ArrowException noProject() {
    return ArrowException.of(
        Diagnostic.of(
                CliError.NO_PROJECT,
                "There is no " + PROJECT_FILE + " in this folder nor in one above it.")
            .withHint(new ProjectsNearby(directory, PROJECT_FILE).hint()));
  }

  /**
   * Sees to it that the system packages of a verb are there.
   *
   * @param scopes for which targets, see {@link dev.arrow.cli.packages.PackageScopes}; empty: for
   *     all
   * @param allowed whether they may be installed without a question
   */
  void needPackages(Verb verb, Set<String> scopes, boolean allowed) {
    needPackages(verb, scopes, List.of(), allowed);
  }

  /**
   * The same, with those that a project's program needs.
   *
   * @param ofProgram what {@link ProgramPackages} says
   */
  void needPackages(Verb verb, Set<String> scopes, List<SystemPackage> ofProgram, boolean allowed) {
    List<SystemPackage> needed = new ArrayList<>(PackageList.neededFor(packages(), verb, scopes));
    needed.addAll(ofProgram);
    installer.require(needed.stream().filter(each -> !each.isForeign()).toList(), allowed);
    new ForeignPackages(console, commands, arrowHome)
        .require(needed.stream().filter(SystemPackage::isForeign).toList());
  }

  /** The lines of packages.txt. */
  List<SystemPackage> packages() {
    Path file = arrowHome.resolve("packages.txt");
    try {
      return PackageList.parse(Files.readString(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The fault of a file that cannot be read. */
  static ArrowException unreadable(Path file, IOException cause) {
    return ArrowException.of(FileFault.reading(CliError.FILE, file, cause));
  }

  /** The fault of a file or folder that cannot be written or made. */
  static ArrowException unwritable(Path file, IOException cause) {
    return ArrowException.of(FileFault.writing(CliError.FILE, file, cause));
  }
}
