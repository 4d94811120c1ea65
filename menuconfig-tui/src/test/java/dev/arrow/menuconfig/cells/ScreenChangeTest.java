package dev.arrow.menuconfig.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScreenChangeTest {
  private static final Theme DARK = Theme.named("dark").orElseThrow();
  private static final Pattern PART =
      Pattern.compile("\u001b\\[(\\d+);(\\d+)H|\u001b\\[([\\d;]*)m|([^\u001b]+)");
  private static final String LETTERS = "ab \u00fc\u6f22\u2026";

  /** A terminal that knows just what a change is made of; a cell is its character and its look. */
  private static void write(String text, String[][] terminal) {
    int row = 0;
    int column = 0;
    String look = "0";
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      assertThat(part.start()).isEqualTo(end);
      end = part.end();
      if (part.group(1) != null) {
        row = Integer.parseInt(part.group(1)) - 1;
        column = Integer.parseInt(part.group(2)) - 1;
      } else if (part.group(3) != null) {
        look = part.group(3);
      } else {
        for (int codePoint : part.group(4).codePoints().toArray()) {
          terminal[row][column++] = Character.toString(codePoint) + look;
          if (CharacterWidth.of(codePoint) == 2) {
            terminal[row][column++] = "";
          }
        }
      }
    }
    assertThat(end).isEqualTo(text.length());
  }

  private static CellBuffer random(Random random) {
    CellBuffer cells = new CellBuffer(12, 4);
    for (int i = 0; i < 12; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(6); j >= 0; j--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      Role role = Role.values()[random.nextInt(4)];
      // A fresh row each time, so that no half of a wide character is left over.
      cells.put(random.nextInt(4), 0, text + " ".repeat(12), role);
    }
    return cells;
  }

  @Test
  void aTerminalThatShowsOneScreenShowsTheOtherAfterTheChange() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      CellBuffer before = random(random);
      CellBuffer after = random(random);
      String[][] changed = new String[4][12];
      write(ScreenChange.whole(before, DARK, Colours.MANY), changed);
      write(ScreenChange.between(before, after, DARK, Colours.MANY), changed);
      String[][] whole = new String[4][12];
      write(ScreenChange.whole(after, DARK, Colours.MANY), whole);
      assertThat(changed).as("seed %d", seed).isDeepEqualTo(whole);
    }
  }

  @Test
  void onlyWhatDiffersIsWritten() {
    CellBuffer before = new CellBuffer(80, 24);
    CellBuffer after = new CellBuffer(80, 24);
    assertThat(ScreenChange.between(before, after, DARK, Colours.MANY)).isEmpty();
    after.put(5, 7, "x", Role.TEXT);
    assertThat(ScreenChange.between(before, after, DARK, Colours.NONE))
        .isEqualTo("\u001b[0m\u001b[6;8Hx\u001b[0m");
  }

  @Test
  void anotherSizeIsWrittenAsAWhole() {
    CellBuffer after = new CellBuffer(3, 1);
    String change = ScreenChange.between(new CellBuffer(4, 1), after, DARK, Colours.NONE);
    assertThat(change).isEqualTo(ScreenChange.whole(after, DARK, Colours.NONE));
  }

  @Test
  void hostileTextIsMadeHarmless() {
    CellBuffer cells = new CellBuffer(20, 1);
    cells.put(0, 0, "a\u001b[2Jb\u0007\u0301\u202ec\u2028", Role.TEXT);
    assertThat(cells.text(0)).isEqualTo("a?[2Jb?c?");
    cells.put(0, 17, "\u6f22\u6f22", Role.TEXT);
    assertThat(cells.text(0)).endsWith("\u6f22");
    cells.put(5, 0, "beyond", Role.TEXT);
    cells.paint(-1, Role.TITLE);
    assertThat(cells.role(0, 0)).isEqualTo(Role.TEXT);
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "\u00fc, 1", "\u6f22, 2", "\u0301, 0", "\uff21, 2", "\u2026, 1"})
  void widths(String text, int columns) {
    assertThat(CharacterWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 0", "231, 15", "196, 9", "24, 4", "31, 6", "244, 7", "238, 8", "255, 15", "3, 3"
  })
  void coloursOfFewerColours(int colour, int nearest) {
    assertThat(Colours.nearest(colour)).isEqualTo(nearest);
  }

  @Test
  void terminalsTellTheirColours() {
    assertThat(Colours.of(Map.of("TERM", "xterm-256color"))).isEqualTo(Colours.MANY);
    assertThat(Colours.of(Map.of("TERM", "xterm", "COLORTERM", "truecolor")))
        .isEqualTo(Colours.MANY);
    assertThat(Colours.of(Map.of("TERM", "linux"))).isEqualTo(Colours.SIXTEEN);
    assertThat(Colours.of(Map.of("TERM", "vt100"))).isEqualTo(Colours.NONE);
    assertThat(Colours.of(Map.of("TERM", "xterm-256color", "NO_COLOR", "1")))
        .isEqualTo(Colours.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "classic", "mono"})
  void everyThemeShowsTheCursorAndTheTitleWithoutColours(String name) {
    Theme theme = Theme.named(name).orElseThrow();
    String plain = theme.paint(Role.TEXT).sequence(Colours.NONE);
    assertThat(theme.paint(Role.DIM).sequence(Colours.SIXTEEN)).startsWith("\u001b[0");
    assertThat(name).isIn(Theme.NAMES);
    assertThat(plain).isEqualTo("\u001b[0m");
  }

  @Test
  void monochromeTellsRolesApart() {
    Theme mono = Theme.named("mono").orElseThrow();
    assertThat(mono.paint(Role.SELECTED).sequence(Colours.MANY)).isEqualTo("\u001b[0;7m");
    assertThat(mono.paint(Role.DIM).sequence(Colours.MANY)).isEqualTo("\u001b[0;2m");
    assertThat(DARK.paint(Role.SELECTED).sequence(Colours.SIXTEEN)).isEqualTo("\u001b[0;97;46m");
    assertThat(Theme.named("pink")).isEmpty();
  }
}
