package dev.arrow.cli.test;

import java.nio.file.Path;

/**
 * The source of a test program.
 *
 * @param subject the library, or the project, that it tests
 * @param root the folder of that
 * @param file the source, somewhere below the root
 */
record TestProgram(String subject, Path root, Path file) {
  private static final String ENDING = ".c";

  /** Such as {@code tlsf/test_tlsf}. */
  String name() {
    String bare = String.valueOf(file.getFileName());
    return subject + "/" + (bare.endsWith(ENDING) ? bare.substring(0, bare.length() - 2) : bare);
  }

  /** The way from the root to the file. */
  String path() {
    return root.relativize(file).toString();
  }

  /** A name for a folder of its own: two programs of one library may have the same last name. */
  String folderName() {
    String path = path();
    String bare = path.endsWith(ENDING) ? path.substring(0, path.length() - 2) : path;
    return bare.replace('/', '-');
  }
}
