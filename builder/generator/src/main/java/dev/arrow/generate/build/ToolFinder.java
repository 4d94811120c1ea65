package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds commands as a shell would, and says which Debian package holds one that is missing.
 *
 * @param searchPath value of {@code PATH}
 * @param log hears of what is missing
 */
record ToolFinder(String searchPath, DiagnosticLog log) {

  private static final Map<String, String> PACKAGES =
      Map.of(
          "ld", "binutils",
          "objcopy", "binutils",
          "nm", "binutils",
          "awk", "mawk",
          "flock", "util-linux",
          "mv", "coreutils");

  /** The file behind a command; if there is none, the log hears of it. */
  Optional<Path> require(String command) {
    return require(command, packageOf(command));
  }

  /**
   * The same for a command of a cross toolchain.
   *
   * @param prefix for example {@code aarch64-linux-gnu-}
   */
  Optional<Path> requireCross(String prefix, String command) {
    if (prefix.isEmpty()) {
      return require(command);
    }
    String machine = prefix.substring(0, prefix.length() - 1).replace('_', '-');
    return require(prefix + command, packageOf(command) + "-" + machine);
  }

  private static String packageOf(String command) {
    return PACKAGES.getOrDefault(command, command);
  }

  private Optional<Path> require(String command, String debianPackage) {
    Optional<Path> found = find(command);
    if (found.isEmpty()) {
      log.report(
          Diagnostic.of(BuildError.MISSING_TOOL, "The command `" + command + "` is not installed.")
              .withHint("Install it with `apt-get install " + debianPackage + "`."));
    }
    return found;
  }

  private Optional<Path> find(String command) {
    for (String folder : searchPath.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder).resolve(command);
      if (Files.isExecutable(file) && !Files.isDirectory(file)) {
        return Optional.of(file.toAbsolutePath());
      }
    }
    return Optional.empty();
  }
}
