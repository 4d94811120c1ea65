package dev.arrow.menuconfig.keys;

import dev.arrow.menuconfig.keys.Key.Action;
import dev.arrow.menuconfig.keys.Key.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Keys written down, as in test scripts: a character stands for itself, {@code <Enter>}, {@code
 * <PgDn>}, {@code <C-r>}, {@code <Click 3:10>} (row and column from 0), {@code <lt>} for {@code <}.
 * Blanks count.
 */
public final class KeyText {
  private KeyText() {}

  /** The keys of a text; an IllegalArgumentException if it has a name that there is not. */
  public static List<Key> keys(String text) {
    List<Key> keys = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int end = codePoint == '<' ? text.indexOf('>', at) : -1;
      if (codePoint == '<' && end > 0) {
        keys.add(named(text.substring(at + 1, end)));
        at = end + 1;
      } else {
        keys.add(new Key.Typed(codePoint));
        at += Character.charCount(codePoint);
      }
    }
    return keys;
  }

  private static Key named(String word) {
    if (word.equals("lt")) {
      return Key.of('<');
    }
    if (word.startsWith("C-") && word.length() == 3) {
      return new Key.Control(word.charAt(2));
    }
    String[] parts = word.split("[ :]", -1);
    if (parts.length == 3) {
      int row = Integer.parseInt(parts[1]);
      return new Key.Mouse(action(parts[0]), row, Integer.parseInt(parts[2]));
    }
    return Key.of(
        switch (word.toLowerCase(Locale.ROOT)) {
          case "enter" -> Name.ENTER;
          case "esc" -> Name.ESCAPE;
          case "tab" -> Name.TAB;
          case "bs" -> Name.BACKSPACE;
          case "del" -> Name.DELETE;
          case "up" -> Name.UP;
          case "down" -> Name.DOWN;
          case "left" -> Name.LEFT;
          case "right" -> Name.RIGHT;
          case "pgup" -> Name.PAGE_UP;
          case "pgdn" -> Name.PAGE_DOWN;
          case "home" -> Name.HOME;
          case "end" -> Name.END;
          case "f1" -> Name.F1;
          default -> throw new IllegalArgumentException("there is no key <" + word + ">");
        });
  }

  private static Action action(String word) {
    return switch (word) {
      case "Click" -> Action.PRESS;
      case "WheelUp" -> Action.WHEEL_UP;
      case "WheelDown" -> Action.WHEEL_DOWN;
      default -> throw new IllegalArgumentException("a mouse cannot " + word);
    };
  }
}
