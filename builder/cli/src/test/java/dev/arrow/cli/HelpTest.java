package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Help texts as golden files, one a command, named by its words: {@code config-set.txt}. With
 * -Dgolden.write=true they are written.
 */
final class HelpTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/arrow/cli/help");
  private static final Path HERE = Path.of("").toAbsolutePath();

  @TestFactory
  Stream<DynamicTest> helpIsTheGoldenText() {
    return commands().stream()
        .map(words -> DynamicTest.dynamicTest(file(words), () -> check(words)));
  }

  @Test
  void everyGoldenTextBelongsToACommand() throws IOException {
    List<String> expected = commands().stream().map(HelpTest::file).sorted().toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())).sorted())
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void helpOfACommandIsTheSameBothWays() {
    Invocation one = Invocation.in(HERE, "help", "config", "set");
    assertThat(one).isEqualTo(Invocation.in(HERE, "config", "set", "--help"));
    assertThat(one.status()).isZero();
  }

  @Test
  void versionIsShown() {
    assertThat(Invocation.in(HERE, "--version").output()).isEqualTo("arrow 0.1.0\n");
  }

  private static void check(List<String> words) throws IOException {
    List<String> argv = new ArrayList<>(words);
    argv.add("--help");
    Invocation help = Invocation.in(HERE, argv.toArray(String[]::new));
    assertThat(help.status()).isZero();
    assertThat(help.error()).isEmpty();
    Path golden = FOLDER.resolve(file(words));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, help.output());
    }
    assertThat(help.output()).isEqualTo(Files.readString(golden));
    assertThat(help.output().lines()).allMatch(line -> line.length() <= 80);
  }

  private static List<List<String>> commands() {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (CommandEntry entry : CommandEntry.ALL) {
      all.add(List.of(entry.word()));
      entry.verbs().forEach(verb -> all.add(List.of(entry.word(), verb.word())));
    }
    return all;
  }

  private static String file(List<String> words) {
    return words.isEmpty() ? "arrow.txt" : String.join("-", words) + ".txt";
  }
}
