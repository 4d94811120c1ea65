package dev.arrow.run.dom0;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What packages have put into this machine's folders.
 *
 * @param root the folder that stands for {@code /}
 */
record Installed(Path root) {
  /** Digits count as numbers, so that 6.1.0-9 comes before 6.1.0-56. */
  private static final Comparator<Path> BY_VERSION =
      (a, b) -> Versions.compare(a.getFileName().toString(), b.getFileName().toString());

  /** A path below {@code /}. */
  Path path(String inside) {
    return root.resolve(inside);
  }

  /** The paths that match a pattern for one folder, oldest version first. */
  List<Path> all(String folder, String pattern) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(path(folder))) {
      return found;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder), pattern)) {
      entries.forEach(found::add);
    } catch (IOException e) {
      return List.of();
    }
    Collections.sort(found, BY_VERSION);
    return found;
  }

  /** The path with the newest version. */
  Optional<Path> newest(String folder, String pattern) {
    List<Path> found = all(folder, pattern);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** That something is missing, and the package that brings it. */
  static ArrowException missing(String what, String debianPackage) {
    return ArrowException.of(
        Diagnostic.of(
                Dom0Error.MISSING_FILE, "To run images under Xen there is no " + what + " here.")
            .withHint("Install it: `apt-get install " + debianPackage + "`."));
  }
}
