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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu on a real terminal: what keys, sizes and signals do to it, and what is left after. */
@Tag("build")
final class MenuOnTerminalTest {
  private static final String FIRST = "F1 keys";
  private static final String SHELL = "ready>";
  private static final String TREE =
      """
      mainmenu "Tree"
      config DISK
      	bool "Disk"
      config FILES
      	bool "Files"
      	depends on DISK
      config NAME
      	string "Name"
      	default "none"
      """;

  @TempDir private Path folder;
  private Tmux terminal;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), TREE);
    terminal = new Tmux(folder, 80, 24, Map.of());
    terminal.line(menu());
    terminal.await(FIRST);
  }

  @AfterEach
  void close() {
    terminal.close();
  }

  private static String menu() {
    return SourceTree.path("arrow") + " kconfig menuconfig --dialect linux-6.12";
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void editSearchFixSaveAndQuit() throws IOException {
    terminal.keys("/");
    terminal.await("Search: _");
    terminal.keys("f", "i", "l", "e", "Enter");
    terminal.await("Files  needs DISK");
    terminal.keys("Space");
    terminal.await("Ways to FILES=y");
    terminal.keys("Enter");
    terminal.await("[*] Files");
    terminal.keys("Down", "Enter");
    terminal.await("Any text.");
    terminal.keys("C-u", "x", "y", "Enter");
    terminal.await("(xy) Name");
    terminal.keys("s");
    terminal.await("wrote .config");
    terminal.keys("q");
    String left = terminal.await(SHELL);
    assertThat(left).doesNotContain(FIRST).doesNotContain("[*]");
    assertThat(file(".config")).contains("CONFIG_DISK=y\nCONFIG_FILES=y\nCONFIG_NAME=\"xy\"\n");
  }

  @Test
  void anySizeAtAnyMoment() {
    terminal.resize(40, 10);
    terminal.await("F1 keys  / search  ? about  s save\n");
    terminal.resize(30, 8);
    terminal.await("The menu needs 40x10.");
    terminal.resize(120, 40);
    assertThat(terminal.await("i help").lines().count()).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void theTerminalIsGivenBackWhenTheMenuIsKilledAndItsChangesAreKept(String signal) {
    terminal.keys("y");
    terminal.await("not saved");
    terminal.signal(signal);
    assertThat(terminal.await(SHELL)).doesNotContain(FIRST);
    terminal.line("stty -a | grep -o -e '-*echo '; echo done");
    assertThat(terminal.await("done\n")).contains("echo").doesNotContain("-echo ");
    terminal.line("clear; " + menu());
    terminal.await("It left 1 change that was not saved.");
    terminal.keys("r");
    terminal.await("[*] Disk");
  }

  @Test
  void killedOutrightItsChangesAreKeptToo() {
    terminal.keys("End");
    terminal.await("> (none) Name");
    terminal.keys("Enter", "C-u", "z", "Enter");
    terminal.await("not saved");
    terminal.signal("KILL");
    // Nobody gave the terminal back: Enter is no end of a line yet.
    terminal.await("Killed");
    terminal.keys("-l", "stty sane");
    terminal.keys("C-j");
    terminal.line("clear; " + menu());
    terminal.await("It left 1 change that was not saved.");
    terminal.keys("r");
    terminal.await("(z) Name");
    terminal.keys("q", "s");
    terminal.await(SHELL);
    assertThat(folder.resolve(".config")).content().contains("CONFIG_NAME=\"z\"\n");
    assertThat(folder.resolve(".config.unsaved")).doesNotExist();
  }

  @Test
  void stoppedItGivesTheTerminalToTheShellAndContinuedItTakesItBack() {
    terminal.keys("C-z");
    assertThat(terminal.await("Stopped")).doesNotContain(FIRST);
    terminal.line("echo still here");
    terminal.await("\nstill here");
    // What the shell said of the first stop would be taken for the second.
    terminal.line("clear; fg");
    terminal.await(FIRST);
    terminal.signal("TSTP");
    terminal.await("Stopped");
    terminal.line("fg");
    terminal.await(FIRST);
    terminal.keys("y");
    terminal.await("[*] Disk");
  }

  @Test
  void theMouseAndKeysOfATerminal() {
    terminal.keys("End");
    terminal.await("> (none) Name");
    terminal.keys("Home");
    terminal.await("> [ ] Disk");
    // What a terminal sends for a click on the second row of the list.
    terminal.keys("-l", "\u001b[<0;10;4M");
    terminal.await("> (none) Name");
    terminal.keys("F1");
    terminal.await("Moving");
  }

  @Test
  void changesAreNotLostUnasked() {
    terminal.keys("y", "q");
    terminal.await("There are changes that are not saved.");
    terminal.keys("Escape");
    terminal.await("[*] Disk");
    terminal.keys("C-c");
    terminal.await("quit without saving");
    terminal.keys("d");
    terminal.await(SHELL);
    assertThat(folder.resolve(".config")).doesNotExist();
    assertThat(folder.resolve(".config.unsaved")).doesNotExist();
  }
}
