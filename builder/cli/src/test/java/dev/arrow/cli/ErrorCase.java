package dev.arrow.cli;

import dev.arrow.cli.process.Children;
import dev.arrow.cli.process.SystemCommands;
import dev.arrow.cli.process.SystemProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that holds one mistake: the files that make it, over those of a small installation and a
 * sound project, the command line, and what is said to it.
 *
 * <pre>
 * command      the command line as a user types it, words parted by single blanks
 * expected     `status N`, an empty line, then standard error
 * project/     over the sound project; the command runs in it
 * home/        over the small installation
 * pool/        a pool beside the project
 * </pre>
 *
 * @param folder the case's
 */
record ErrorCase(Path folder) {
  static final Path RESOURCES = Path.of("src/test/resources/dev/arrow/cli/errors");

  private static final Path TINY = Path.of("../generator/src/test/resources/tiny");
  private static final Path TEMPLATES = Path.of("../../templates");
  private static final String COMMAND = "command";
  private static final String EXPECTED = "expected";
  private static final List<String> TREES = List.of("project", "home", "pool");

  /** Every case, by name. */
  static List<ErrorCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve("cases"))) {
      return folders.sorted().map(ErrorCase::new).toList();
    }
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  Path expected() {
    return folder.resolve(EXPECTED);
  }

  /** The files and folders at the top of the case that mean nothing. */
  List<String> orphans() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(each -> !TREES.contains(each) && !each.equals(COMMAND) && !each.equals(EXPECTED))
          .sorted()
          .toList();
    }
  }

  /** What the command line ends with and says, below a fresh folder. */
  String run(Path place) throws IOException {
    lay(place);
    Invocation run = invoke(place, arguments());
    return "status " + run.status() + "\n\n" + shown(run.error(), place);
  }

  /** The small installation and the sound project, without the mistake. */
  static void laySound(Path place) throws IOException {
    copy(TINY.resolve("home"), place.resolve("home"));
    copy(TEMPLATES, place.resolve("home/templates"));
    copy(TINY.resolve("linker"), place.resolve("home/templates/linker"));
    copy(RESOURCES.resolve("home"), place.resolve("home"));
    copy(RESOURCES.resolve("project"), place.resolve("project"));
  }

  /** The same with the mistake. */
  void lay(Path place) throws IOException {
    laySound(place);
    for (String tree : TREES) {
      if (Files.exists(folder.resolve(tree))) {
        copy(folder.resolve(tree), place.resolve(tree));
      }
    }
  }

  /** Runs a command line in what was laid out, with a compiler and without machines. */
  static Invocation invoke(Path place, String... arguments) {
    return Invocation.in(
        new Invocation.Place(
            place.resolve("home"), place.resolve("project"), Map.of("PATH", System.getenv("PATH"))),
        new SystemCommands(new SystemProcesses(new Children())),
        arguments);
  }

  /** The words of the command line, without the first. */
  String[] arguments() throws IOException {
    String line = Files.readString(folder.resolve(COMMAND)).strip();
    if (!line.startsWith("arrow ")) {
      throw new IllegalStateException(folder + ": the command line starts with `arrow `");
    }
    return line.substring("arrow ".length()).split(" ", -1);
  }

  /** What differs from run to run is replaced; a folder of this machine would be seen. */
  static String shown(String error, Path place) {
    return error
        .replace(place.toString(), "<machine>")
        .replaceAll("(?m)^  (CC|JOIN|CHECK|LINK) .*\n", "")
        .replaceAll("(\\d+ files?) compiled in .*", "$1 compiled")
        .replaceAll("(?m)^(target +result) .*", "$1")
        .replaceAll("(?m)^(\\S+ +(built|unchanged|failed)) .*", "$1");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.write(copy, Files.readAllBytes(file));
        }
      }
    }
  }
}
