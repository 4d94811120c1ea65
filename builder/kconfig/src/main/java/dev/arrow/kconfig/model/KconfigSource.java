package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a model is loaded from.
 *
 * @param rootFile the file to start with
 * @param sourceRoot relative {@code source} paths start here; messages show paths relative to it
 * @param allowedRoots further folders that files may lie in; {@code sourceRoot} always is one
 * @param environment variables that the files may read
 * @param shell runs {@code $(shell,...)} in dialects that allow it
 */
public record KconfigSource(
    Path rootFile,
    Path sourceRoot,
    List<Path> allowedRoots,
    Map<String, String> environment,
    Shell shell) {
  public KconfigSource {
    Objects.requireNonNull(rootFile);
    Objects.requireNonNull(sourceRoot);
    allowedRoots = List.copyOf(allowedRoots);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(shell);
  }

  /** A source whose commands yield nothing. */
  public KconfigSource(
      Path rootFile, Path sourceRoot, List<Path> allowedRoots, Map<String, String> environment) {
    this(rootFile, sourceRoot, allowedRoots, environment, Shell.SILENT);
  }
}
