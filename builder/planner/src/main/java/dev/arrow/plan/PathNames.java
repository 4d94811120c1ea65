package dev.arrow.plan;

import java.nio.file.Path;

/**
 * How commands, which run in the project's folder, name files: what lies below it relative to it,
 * all else in full. The compiler's messages and the debug information show these names.
 *
 * @param project the project's folder, absolute
 */
public record PathNames(Path project) {

  public String of(Path path) {
    Path full = path.toAbsolutePath().normalize();
    if (full.equals(project)) {
      return ".";
    }
    return full.startsWith(project) ? project.relativize(full).toString() : full.toString();
  }
}
