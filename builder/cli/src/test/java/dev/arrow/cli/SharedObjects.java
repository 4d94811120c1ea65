package dev.arrow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Object files that the projects of a test class share, so that libraries are compiled once. */
final class SharedObjects {
  private SharedObjects() {}

  /** A new folder for one test in the folder of its class, beside the objects. */
  static Path newFolder(Path ofClass) {
    try {
      return Files.createTempDirectory(ofClass, "test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has a project find what others have left.
   *
   * @param build a folder in which a build keeps objects, such as {@code demo/build}
   * @param objects the folder that all share
   */
  static void link(Path build, Path objects) throws IOException {
    Files.createDirectories(objects);
    Files.createDirectories(build);
    Files.createSymbolicLink(build.resolve("obj"), objects);
  }
}
