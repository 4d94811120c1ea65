package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.kconfig.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that is said about faulty trees, word for word. A tree is in the dialect {@code arrow}, or in
 * that of its first line {@code # dialect NAME}; a line {@code # file NAME} begins another file. A
 * missing expectation is written and the test fails, so that somebody reads it; with {@code
 * -Dgolden.update} all are written anew.
 */
class DiagnosticsGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/diagnostics");
  private static final String DIALECT = "# dialect ";

  static List<String> names() throws IOException {
    return filesEndingWith(".Kconfig");
  }

  private static List<String> filesEndingWith(String end) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatIsWrong(String name) throws IOException {
    String tree = Files.readString(FOLDER.resolve(name + ".Kconfig"));
    String actual = DiagnosticPrinter.text(Trees.diagnostics(dialect(tree), files(tree)));
    Path golden = FOLDER.resolve(name + ".txt");
    if (System.getProperty("golden.update") != null || !Files.exists(golden)) {
      boolean missing = !Files.exists(golden);
      Files.writeString(golden, actual);
      assertThat(missing).as("the expectation was missing and is written now").isFalse();
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private static Dialect dialect(String tree) {
    String first = tree.lines().findFirst().orElse("");
    return first.startsWith(DIALECT)
        ? Dialect.named(first.substring(DIALECT.length())).orElseThrow()
        : Dialect.ARROW;
  }

  private static Map<String, String> files(String tree) {
    Map<String, String> files = new LinkedHashMap<>();
    String[] parts = tree.split("(?m)^# file ", -1);
    files.put("Kconfig", parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      files.put(parts[i].substring(0, end), parts[i].substring(end + 1));
    }
    return files;
  }

  @Test
  void everyExpectationHasATree() throws IOException {
    assertThat(filesEndingWith(".txt")).isEqualTo(names());
  }
}
