package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.menuconfig.keys.KeyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Screens of `arrow menuconfig` on the real pools, driven by key scripts; with ARROW_GOLDEN=write
 * they are written. Every screen is that of a new project in which all keys up to there were
 * pressed. A screen is written a line a row behind a bar, many empty rows as {@code ~} and their
 * number.
 *
 * <pre>
 * app linked|attached   the kind of the project's program
 * most NUMBER           of keys that the script may press, those of `type` left out
 * type TEXT             pressed, and not counted: what the user looks for
 * keys TEXT             pressed, as KeyText has them
 * screen                shows the screen
 * file NAME             shows a file of the project, behind `=`
 * </pre>
 */
final class MenuScriptTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/dev/arrow/cli/menu");
  private static final boolean WRITE = "write".equals(System.getenv("ARROW_GOLDEN"));
  private static final int FEW_BLANKS = 3;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder pressed = new StringBuilder();
  private String app = "linked";
  private Path project = Path.of("");
  private int most = Integer.MAX_VALUE;
  private int counted;

  @TestFactory
  Stream<DynamicTest> everyScriptShowsWhatItSays() throws IOException {
    try (Stream<Path> found = Files.list(SCRIPTS)) {
      List<Path> scripts = found.sorted().toList();
      assertThat(scripts).isNotEmpty();
      return scripts.stream()
          .map(
              each ->
                  DynamicTest.dynamicTest(
                      String.valueOf(each.getFileName()), () -> new MenuScriptTest().run(each)));
    }
  }

  private void run(Path script) throws IOException {
    String expected = Files.readString(script);
    for (String line : expected.lines().toList()) {
      boolean seen = line.startsWith("|") || line.startsWith("~") || line.startsWith("=");
      if (!seen) {
        out.append(line).append('\n');
        line(line);
      }
    }
    assertThat(counted)
        .as("keys that " + script.getFileName() + " presses")
        .isLessThanOrEqualTo(most);
    if (WRITE) {
      Files.writeString(script, out);
    }
    assertThat(out.toString()).isEqualTo(Files.readString(script));
  }

  private void line(String line) throws IOException {
    String[] words = line.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "", "#" -> {}
      case "app" -> app = rest;
      case "most" -> most = Integer.parseInt(rest);
      case "type" -> pressed.append(rest);
      case "keys" -> {
        pressed.append(rest);
        counted += KeyText.keys(rest).size();
      }
      case "screen" -> screen();
      case "file" -> {
        List<String> lines = Files.readString(project.resolve(rest)).lines().toList();
        lines.forEach(each -> out.append('=').append(each).append('\n'));
      }
      default -> throw new IllegalArgumentException("no line of a script: " + line);
    }
  }

  private void screen() throws IOException {
    project = Files.createDirectory(Files.createTempDirectory("menu").resolve("demo"));
    Files.writeString(project.resolve("arrow.yaml"), manifest());
    Files.write(project.resolve("prog"), new byte[] {0x7f, 'E', 'L', 'F'});
    Files.writeString(project.resolve("main.c"), "int main(void)\n{\n\treturn 0;\n}\n");
    Invocation menu =
        Invocation.in(project, "menuconfig", "--size", "80x16", "--keys", pressed.toString());
    assertThat(menu.error()).isEmpty();
    assertThat(menu.status()).isZero();
    show(menu.output().replace(project.toString(), ""));
  }

  private String manifest() {
    String program = app.equals("attached") ? "{elf: prog}" : "{sources: [main.c]}";
    return "name: demo\napp: " + program + "\ntargets: [kvm/x86_64, linuxu/x86_64]\n";
  }

  private void show(String screen) {
    if (screen.isEmpty()) {
      out.append("|(the session is over)\n");
    }
    List<String> blanks = new ArrayList<>();
    for (String row : screen.lines().toList()) {
      if (row.isEmpty()) {
        blanks.add("|");
      } else {
        blanks(blanks);
        out.append('|').append(row).append('\n');
      }
    }
    blanks(blanks);
  }

  private void blanks(List<String> rows) {
    if (rows.size() > FEW_BLANKS) {
      out.append('~').append(rows.size()).append('\n');
    } else {
      rows.forEach(row -> out.append(row).append('\n'));
    }
    rows.clear();
  }
}
