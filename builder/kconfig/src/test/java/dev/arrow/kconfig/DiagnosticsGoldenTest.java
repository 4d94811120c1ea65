package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that is said about faulty trees, word for word. */
class DiagnosticsGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

  static List<String> names() throws IOException {
    return GoldenTree.names(FOLDER, ".Kconfig");
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatIsWrong(String name) throws IOException {
    GoldenTree tree = GoldenTree.read(FOLDER, name);
    tree.check(DiagnosticPrinter.text(Trees.diagnostics(tree.dialect(), tree.files())));
  }

  @Test
  void everyExpectationHasATree() throws IOException {
    assertThat(GoldenTree.names(FOLDER, ".txt")).isEqualTo(names());
  }
}
