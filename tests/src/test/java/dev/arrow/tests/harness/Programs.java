package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A search path with nothing but what Arrow uses, and without what a test takes away. */
public final class Programs {
  private static final List<String> USED =
      List.of(
          "sh",
          "env",
          "find",
          "cat",
          "id",
          "readlink",
          "cksum",
          "tr",
          "mkdir",
          "rm",
          "cp",
          "mv",
          "flock",
          "awk",
          "make",
          "gcc",
          "as",
          "ld",
          "objcopy",
          "nm",
          "qemu-system-x86_64",
          "sed",
          "true",
          "script");

  private Programs() {}

  /**
   * A folder that serves as a search path.
   *
   * @param name of the folder, below that of test projects
   * @param missing programs that are not in it
   */
  public static String without(String name, String... missing) {
    Path folder = SourceTree.path("tests/target/projects/programs").resolve(name);
    try {
      Files.createDirectories(folder);
      link(SourceTree.path("arrow"), folder);
      for (String program : USED) {
        Files.deleteIfExists(folder.resolve(program));
        if (!List.of(missing).contains(program)) {
          link(find(program), folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a search path", e);
    }
    return folder.toString();
  }

  private static void link(Path program, Path folder) throws IOException {
    Path link = folder.resolve(program.getFileName());
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, program);
  }

  private static Path find(String program) {
    for (String folder : System.getenv("PATH").split(":")) {
      Path file = Path.of(folder, program);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException("the tests need " + program);
  }
}
