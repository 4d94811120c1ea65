package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
          "as", "binutils",
          "objcopy", "binutils",
          "nm", "binutils",
          "awk", "mawk",
          "flock", "util-linux",
          "mv", "coreutils");

  /** In the names of machines for which Debian packages compilers. */
  private static final String PACKAGED = "-linux-gnu";

  /** Compilers whose package is called like them. */
  private static final Pattern COMPILER = Pattern.compile("clang(-[0-9]+)?");

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
    if (!prefix.contains(PACKAGED)) {
      return requireNamed(prefix, command);
    }
    return require(prefix + command, packageOf(prefix, command));
  }

  /** Debian has no package of such a toolchain, so that it is the project's prefix that counts. */
  private Optional<Path> requireNamed(String prefix, String command) {
    Optional<Path> found = find(prefix + command);
    if (found.isEmpty()) {
      log.report(
          missing(prefix + command)
              .withHint(
                  "`toolchain:` in arrow.yaml gives the prefix `"
                      + prefix
                      + "`; without one the compiler of this machine is taken, or Debian's."));
    }
    return found;
  }

  private static Diagnostic missing(String command) {
    return Diagnostic.of(
        BuildError.MISSING_TOOL, "The command `" + command + "` is not installed.");
  }

  /**
   * The same for a compiler that a project names.
   *
   * @param project where a relative path begins
   */
  Optional<Path> requireCompiler(Path project, String command) {
    if (isPackaged(command)) {
      return require(command, command);
    }
    Optional<Path> found = program(project, command);
    if (found.isEmpty()) {
      log.report(
          Diagnostic.of(BuildError.MISSING_TOOL, "There is no compiler `" + command + "`.")
              .withHint("`toolchain:` in arrow.yaml names it; `gcc` and `clang` are packages."));
    }
    return found;
  }

  /**
   * The file behind a command or a path.
   *
   * @param folder where a relative path begins
   */
  Optional<Path> program(Path folder, String command) {
    return command.contains("/")
        ? Optional.of(folder.resolve(command)).filter(ToolFinder::isProgram)
        : find(command);
  }

  private static boolean isProgram(Path file) {
    return Files.isExecutable(file) && !Files.isDirectory(file);
  }

  /** Whether a compiler's package is called like it. */
  static boolean isPackaged(String compiler) {
    return COMPILER.matcher(compiler).matches();
  }

  /** The package of a command of a cross toolchain. */
  static String packageOf(String prefix, String command) {
    if (prefix.isEmpty()) {
      return packageOf(command);
    }
    String machine = prefix.substring(0, prefix.length() - 1).replace('_', '-');
    return packageOf(command) + "-" + machine;
  }

  private static String packageOf(String command) {
    return PACKAGES.getOrDefault(command, command);
  }

  private Optional<Path> require(String command, String debianPackage) {
    Optional<Path> found = find(command);
    if (found.isEmpty()) {
      log.report(
          missing(command).withHint("Install it with `apt-get install " + debianPackage + "`."));
    }
    return found;
  }

  private Optional<Path> find(String command) {
    for (String folder : searchPath.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder).resolve(command);
      if (isProgram(file)) {
        return Optional.of(file.toAbsolutePath());
      }
    }
    return Optional.empty();
  }
}
