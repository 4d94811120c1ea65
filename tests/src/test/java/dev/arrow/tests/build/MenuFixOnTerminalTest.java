package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search for ways that takes longer than a user waits, on a real terminal. */
@Tag("build")
final class MenuFixOnTerminalTest {
  private static final int THINGS = 12;
  private static final String SEARCHING = "Searching for ways to ALL=y ... Esc cancels.";
  private static final String CANCELLED = "The search for ways to ALL=y was cancelled";

  @TempDir private Path folder;
  private Tmux terminal;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), tree());
    terminal = new Tmux(folder, 80, 24, Map.of());
    terminal.line(SourceTree.path("arrow") + " kconfig menuconfig --dialect linux-6.12");
    terminal.await("F1 keys");
    terminal.keys("a", "Home");
    terminal.await("> - - All of them");
  }

  @AfterEach
  void close() {
    terminal.close();
  }

  /** More things than places for them, each place for one: it cannot be, and that takes long. */
  private static String tree() {
    StringBuilder things = new StringBuilder("menu \"Places\"\n");
    StringBuilder all = new StringBuilder("config ALL\n\tbool \"All of them\"\n");
    for (int thing = 0; thing < THINGS; thing++) {
      List<String> places = new ArrayList<>();
      for (int place = 0; place < THINGS - 1; place++) {
        String name = "T" + thing + "_" + place;
        places.add(name);
        things.append("config ").append(name).append("\n\tbool \"").append(name).append("\"\n");
        for (int other = 0; other < thing; other++) {
          all.append("\tdepends on !" + name + " || !T" + other + "_" + place + "\n");
        }
      }
      all.append("\tdepends on ").append(String.join(" || ", places)).append("\n");
    }
    return "mainmenu \"Crowd\"\n" + all + things + "endmenu\n";
  }

  @Test
  void escapeCancelsAndTheSessionGoesOn() {
    terminal.keys("f");
    terminal.await(SEARCHING);
    terminal.resize(60, 12);
    terminal.await("F1 keys  / search  ? about  s save  q quit  Space change\n");
    terminal.keys("Escape");
    assertThat(terminal.await(CANCELLED)).contains("All of them");
    terminal.keys("Down", "Enter");
    terminal.await("T0_0");
    terminal.keys("y", "Left", "Up", "f");
    terminal.await(SEARCHING);
    terminal.keys("C-c");
    terminal.await(CANCELLED);
    terminal.keys("u");
    terminal.await("undone: T0_0=y");
    terminal.keys("q", "d");
    terminal.await("ready>");
    assertThat(folder.resolve(".config.unsaved")).doesNotExist();
    assertThat(folder.resolve(".config")).doesNotExist();
  }

  @Test
  void stoppedAndContinuedItSearchesOnAndEndsBySignal() {
    terminal.keys("f");
    terminal.await(SEARCHING);
    terminal.keys("C-z");
    terminal.await("Stopped");
    terminal.line("fg");
    terminal.await(SEARCHING);
    terminal.signal("TERM");
    assertThat(terminal.await("ready>")).doesNotContain("All of them");
    terminal.line("stty -a | grep -o -e '-*echo '; echo done");
    assertThat(terminal.await("done\n")).doesNotContain("-echo ");
  }
}
