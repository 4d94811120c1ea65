package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The walk through a first library in docs/library-writers.md: at most five commands from nothing
 * to a library that a program calls. What the page shows is what is run and said here.
 */
@Tag("build")
final class NewLibraryTest {
  private static final int MOST_COMMANDS = 5;
  private static final Path HOME = SourceTree.path("tests/target/projects/new-library");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  private static String walk() {
    String page = SourceTree.text(Path.of("docs/library-writers.md"));
    int begin = page.indexOf("## A first library");
    return page.substring(begin, page.indexOf("\n## ", begin + 1));
  }

  private static List<String> blocks(String kind) {
    List<String> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(walk());
    while (block.find()) {
      if (block.group(1).equals(kind)) {
        found.add(block.group(2));
      }
    }
    return found;
  }

  @Test
  void fiveCommandsLeadToAProgramThatCallsTheLibrary() throws IOException {
    Processes.run(SourceTree.root(), Duration.ofSeconds(60), List.of("rm", "-rf", HOME.toString()));
    Files.createDirectories(HOME);
    Path folder = HOME;
    int commands = 0;
    String output = "";
    for (String line : blocks("sh").stream().flatMap(String::lines).toList()) {
      List<String> words = List.of(line.strip().split(" +"));
      if (words.get(0).equals("cd")) {
        folder = folder.resolve(words.get(1));
        continue;
      }
      if (words.get(1).equals("run")) {
        Files.writeString(folder.resolve("main.c"), blocks("c").get(0));
      }
      Outcome done = Arrow.run(folder, words.subList(1, words.size()).toArray(String[]::new));
      assertThat(done.status()).as(line + "\n" + done).isZero();
      output = done.output();
      commands++;
    }
    assertThat(commands).isBetween(3, MOST_COMMANDS);
    assertThat(output).isEqualTo(blocks("").get(0));
    assertThat(blocks("c").get(0)).contains("arrow_greet_double(");
    assertProgramCallsTheLibrary(folder);
  }

  private static void assertProgramCallsTheLibrary(Path folder) throws IOException {
    assertThat(Files.readString(folder.resolve("build/kvm-x86_64/.config")))
        .contains("CONFIG_LIB_GREET=y\n");
    Outcome symbols =
        Processes.run(
            folder,
            Duration.ofSeconds(60),
            List.of("nm", folder.resolve("build/kvm-x86_64/hello.debug").toString()));
    assertThat(symbols.output()).contains(" T arrow_greet_double\n");
    Outcome tests = Arrow.run(folder, "test", "greet");
    assertThat(tests.expect(0).output())
        .containsPattern("greet +host +3 +0\n")
        .containsPattern("greet +kvm/x86_64 +1 +0\n")
        .containsPattern("greet +linuxu/x86_64 +1 +0\n")
        .endsWith("5 passed, 0 failed\n");
  }
}
