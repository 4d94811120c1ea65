package dev.arrow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that holds a command line and the whole document with which it is answered.
 *
 * <pre>
 * command        the command line, with `--json`
 * mistake        the name of an {@link ErrorCase} whose files are laid out, if there is one
 * project/       over the sound project, where there is no such name
 * expected.json  standard output
 * </pre>
 *
 * @param folder the case's
 */
record DocumentCase(Path folder) {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/arrow/cli/documents");

  /** Every case, by name. */
  static List<DocumentCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES)) {
      return folders.sorted().map(DocumentCase::new).toList();
    }
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  Path expected() {
    return folder.resolve("expected.json");
  }

  /** Runs the command line below a fresh folder. */
  Invocation run(Path place) throws IOException {
    Path mistake = folder.resolve("mistake");
    Path files =
        Files.exists(mistake)
            ? ErrorCase.RESOURCES.resolve("cases").resolve(Files.readString(mistake).strip())
            : folder;
    new ErrorCase(files).lay(place);
    return ErrorCase.invoke(place, new ErrorCase(folder).arguments());
  }

  /** What differs from machine to machine is replaced. */
  static String shown(String document, Path place) {
    return document
        .replace(place.resolve("home").toString(), "<arrow>")
        .replace(place.toString(), "<machine>")
        .replaceAll(
            "(\"(bytes|milliseconds|microvm|microvm-noacpi|q35|pc|text|rodata|data|bss|change|value)\": )[0-9]+",
            "$11");
  }
}
