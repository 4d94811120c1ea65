package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of a project on terminals of all kinds. */
@Tag("build")
final class MenuLooksOnTerminalTest {
  private static final String SHELL = "ready>";
  private static final String ESCAPE = "\u001b[";

  @TempDir private Path folder;
  private Tmux terminal;

  @BeforeEach
  void open() throws IOException {
    Path project = Files.createDirectory(folder.resolve("demo"));
    Files.writeString(
        project.resolve("arrow.yaml"),
        "name: demo\napp: {elf: prog}\ntargets: [kvm/x86_64, linuxu/x86_64]\n");
    Files.write(project.resolve("prog"), new byte[] {0x7f, 'E', 'L', 'F'});
    terminal = new Tmux(folder, 80, 24, Map.of());
  }

  @AfterEach
  void close() {
    terminal.close();
  }

  private static String menu() {
    return SourceTree.path("arrow") + " menuconfig demo";
  }

  /** The screen with its looks, of a terminal that the variables describe. */
  private String looks(String variables) {
    terminal.line("clear; " + variables + " " + menu());
    terminal.await("F1 keys");
    String screen = terminal.colouredScreen();
    terminal.keys("q");
    terminal.await(SHELL);
    return screen;
  }

  @Test
  void asManyColoursAsTheTerminalHas() {
    assertThat(looks("TERM=screen-256color")).contains(ESCAPE + "38;5;");
    assertThat(looks("TERM=screen"))
        .containsPattern("\\[(1;)?[39][0-7]m|;[39][0-7]m")
        .doesNotContain("38;5;", "48;5;");
    // Without colours the cursor and the title still are marked.
    assertThat(looks("NO_COLOR=1"))
        .doesNotContainPattern("\\[[0-9;]*(3[0-7]|4[0-7]|9[0-7]|[34]8;5)[0-9;]*m")
        .contains(ESCAPE);
  }

  @Test
  void withoutUnicodeThereIsNone() {
    for (String command : new String[] {"LC_ALL=C " + menu(), menu() + " --ascii"}) {
      terminal.line("clear; " + command);
      terminal.await("F1 keys");
      terminal.keys("/");
      terminal.await("Search: _");
      terminal.keys("l", "i", "b", "_", "s", "a", "n", "Enter", "w");
      assertThat(terminal.await("one of these would do"))
          .contains("v" + "It cannot be y", "> The library sanitizer")
          .matches(screen -> screen.chars().allMatch(c -> c < 0x7f), "is ASCII");
      terminal.keys("q");
      terminal.await(SHELL);
    }
  }

  @Test
  void aDumbTerminalOrAPipeIsRefusedWithTheOtherWay() {
    terminal.line("TERM=dumb " + menu() + "; echo status $?");
    assertThat(terminal.await("status 1"))
        .contains("TERM is `dumb`: that terminal cannot show a menu.")
        .contains("arrow config set SYMBOL=VALUE");
    terminal.line("clear; " + menu() + " </dev/null; echo status $?");
    assertThat(terminal.await("status 1")).contains("A menu needs a terminal");
    terminal.line("clear; " + menu() + " 2>&1 | cat");
    terminal.await("A menu needs a terminal");
  }

  @Test
  void theEditorHasTheTerminalMeanwhile() throws IOException {
    Path editor = folder.resolve("editor");
    Files.writeString(editor, "#!/bin/sh\necho \"edits $*\"\nread -r word\necho $word >typed\n");
    terminal.line("chmod +x editor; VISUAL=./editor " + menu());
    terminal.await("F1 keys");
    terminal.keys("/");
    terminal.await("Search: _");
    terminal.keys("s", "t", "r", "a", "c", "e", "Enter");
    terminal.await("> [ ] Trace system calls");
    terminal.keys("e");
    assertThat(terminal.await("/library-pools/exec/strace/Kconfig")).contains("edits +");
    terminal.line("hello");
    terminal.await("> [ ] Trace system calls");
    assertThat(folder.resolve("typed")).hasContent("hello");
    terminal.keys("y");
    terminal.await("[*] Trace system calls");
  }
}
