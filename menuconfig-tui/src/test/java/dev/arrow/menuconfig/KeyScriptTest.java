package dev.arrow.menuconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Screens as text, driven by key scripts; with ARROW_GOLDEN=write they are written. */
final class KeyScriptTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/dev/arrow/menuconfig/scripts");
  private static final boolean WRITE = "write".equals(System.getenv("ARROW_GOLDEN"));

  @TestFactory
  Stream<DynamicTest> everyScriptShowsWhatItSays() throws IOException {
    try (Stream<Path> found = Files.list(SCRIPTS)) {
      List<Path> scripts = found.sorted().toList();
      assertThat(scripts).isNotEmpty();
      return scripts.stream()
          .map(
              each -> DynamicTest.dynamicTest(String.valueOf(each.getFileName()), () -> run(each)));
    }
  }

  private static void run(Path script) throws IOException {
    String expected = Files.readString(script);
    Path folder = Files.createTempDirectory("menu");
    String seen = KeyScript.run(expected, folder);
    if (WRITE) {
      Files.writeString(script, seen);
    }
    assertThat(seen).isEqualTo(Files.readString(script));
  }
}
