package dev.arrow.menuconfig.view;

import dev.arrow.menuconfig.cells.CharacterWidth;
import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.state.AskScreen;
import dev.arrow.menuconfig.state.BrowseScreen;
import dev.arrow.menuconfig.state.FixScreen;
import dev.arrow.menuconfig.state.InputScreen;
import dev.arrow.menuconfig.state.PageScreen;
import dev.arrow.menuconfig.state.Screen;
import dev.arrow.menuconfig.state.SearchScreen;
import java.util.List;

/** The line of keys at the bottom: the most wanted first, as many as fit. */
final class KeyHints {
  private static final List<String> BROWSE =
      List.of(
          "F1 keys",
          "/ search",
          "? about",
          "s save",
          "q quit",
          "Space change",
          "w why",
          "f fix",
          "d differences",
          "u undo",
          "a all",
          "v filter",
          "i help",
          "r reset",
          "t target");
  private static final List<String> PAGE =
      List.of(
          "Esc back",
          "Enter follow",
          "f fix",
          "w why",
          "m to the menu",
          "d differences",
          "s save",
          "q quit",
          "F1 keys");
  private static final List<String> SEARCH =
      List.of("Enter go there", "Esc leave", "Up Down choose", "Tab about");
  private static final List<String> INPUT = List.of("Enter take", "Esc cancel", "C-u clear");
  private static final List<String> ASK = List.of("Enter take", "Esc cancel", "Up Down choose");
  private static final List<String> FIX =
      List.of("Enter apply", "Esc cancel", "Up Down choose", "1 2 3 apply that");

  private KeyHints() {}

  static void draw(Canvas canvas, int row, Screen screen) {
    int at = 0;
    for (String hint : of(screen)) {
      if (at + CharacterWidth.of(hint) > canvas.columns()) {
        return;
      }
      int blank = hint.startsWith("Up Down") ? 7 : hint.startsWith("1 2 3") ? 5 : hint.indexOf(' ');
      at = canvas.put(row, at, hint.substring(0, blank), Role.KEY);
      at = canvas.put(row, at, hint.substring(blank), Role.DIM) + 2;
    }
  }

  private static List<String> of(Screen screen) {
    if (screen instanceof BrowseScreen) {
      return BROWSE;
    }
    if (screen instanceof PageScreen) {
      return PAGE;
    }
    if (screen instanceof SearchScreen) {
      return SEARCH;
    }
    if (screen instanceof InputScreen) {
      return INPUT;
    }
    return screen instanceof AskScreen || !(screen instanceof FixScreen) ? ASK : FIX;
  }
}
