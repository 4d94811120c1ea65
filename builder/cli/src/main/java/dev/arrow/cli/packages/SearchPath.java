package dev.arrow.cli.packages;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where programs are looked for.
 *
 * @param folders separated by colons, as in `PATH`
 */
public record SearchPath(String folders) {
  /** The program of a name, or the file of an absolute path. */
  public Optional<Path> find(String evidence) {
    if (evidence.startsWith("/")) {
      return Optional.of(Path.of(evidence)).filter(Files::exists);
    }
    for (String folder : folders.split(":", -1)) {
      Optional<Path> file = below(folder, evidence);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> below(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name))
          .filter(file -> !folder.isEmpty())
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
