package dev.arrow.generate.makefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.generate.GoldenFile;
import dev.arrow.generate.TestRunner;
import dev.arrow.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases of the link check. `NAME.symbols` is what `nm` prints over the objects of the link
 * described by `rules`; lines `+rule ...` at its head are added to the rules, and lines `@...` are
 * what `nm -l` prints.
 */
class LinkCheckTest {

  private static final Path CASES = Path.of("src/test/resources/link-check");
  private static final Path CHECK =
      Path.of("../../templates/makefile/link-check.awk").toAbsolutePath();

  @TempDir Path folder;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".symbols"))
          .map(name -> name.substring(0, name.length() - ".symbols".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says(String name) throws IOException {
    String input = Files.readString(CASES.resolve(name + ".symbols"));
    StringBuilder rules = new StringBuilder(Files.readString(CASES.resolve("rules")));
    StringBuilder symbols = new StringBuilder();
    StringBuilder places = new StringBuilder();
    Map<Character, StringBuilder> marked = Map.of('+', rules, '@', places);
    for (String line : input.lines().toList()) {
      StringBuilder part = marked.get(line.charAt(0));
      (part == null ? symbols : part).append(part == null ? line : line.substring(1)).append('\n');
    }
    Files.writeString(folder.resolve("rules"), rules);
    Files.writeString(folder.resolve("symbols"), symbols);
    Files.writeString(folder.resolve("places"), places);
    for (String source : List.of("main.c", "pools/tlsf/src/a b.c", "pools/console/src/c.c")) {
      Files.createDirectories(folder.resolve(source).getParent());
      Files.writeString(folder.resolve(source), "");
    }
    CommandResult result =
        new TestRunner().run(folder, "awk", "-f", CHECK.toString(), "rules", "symbols", "places");
    assertThat(result.error()).isEmpty();
    GoldenFile.check("link-check/" + name, result.output() + "status " + result.status() + "\n");
  }
}
