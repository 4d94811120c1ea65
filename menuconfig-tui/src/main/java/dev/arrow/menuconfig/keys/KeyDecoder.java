package dev.arrow.menuconfig.keys;

import dev.arrow.menuconfig.keys.Key.Action;
import dev.arrow.menuconfig.keys.Key.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys in what a terminal sends. Takes characters as they come; a part of a sequence waits
 * until it is whole, or until {@link #flush} says that nothing more came. What makes no sense is
 * dropped, never shown as text.
 */
public final class KeyDecoder {
  private static final char ESCAPE = 0x1b;

  /** A sequence longer than this is none. */
  private static final int LONGEST = 32;

  /** By the last character of a sequence without number: xterm, VT100. */
  private static final Map<Character, Name> BY_LETTER =
      Map.of(
          'A', Name.UP,
          'B', Name.DOWN,
          'C', Name.RIGHT,
          'D', Name.LEFT,
          'H', Name.HOME,
          'F', Name.END,
          'P', Name.F1,
          'M', Name.ENTER);

  /** By the number before a tilde: VT220, rxvt, the Linux console. */
  private static final Map<String, Name> BY_NUMBER =
      Map.of(
          "1", Name.HOME,
          "7", Name.HOME,
          "4", Name.END,
          "8", Name.END,
          "3", Name.DELETE,
          "5", Name.PAGE_UP,
          "6", Name.PAGE_DOWN,
          "11", Name.F1);

  private final StringBuilder pending = new StringBuilder();

  /** Takes one more character; gives the keys that are whole now. */
  public List<Key> feed(char character) {
    pending.append(character);
    List<Key> keys = new ArrayList<>();
    while (pending.length() > 0 && takeOne(keys)) {
      // One key after the other.
    }
    return keys;
  }

  /** Whether a part of a sequence waits for the rest. */
  public boolean isWaiting() {
    return pending.length() > 0;
  }

  /** Nothing more came: a lone escape is the key of that name. */
  public List<Key> flush() {
    boolean escape = pending.length() > 0 && pending.charAt(0) == ESCAPE;
    boolean lone = escape && pending.length() <= 2;
    pending.setLength(0);
    return lone ? List.of(Key.of(Name.ESCAPE)) : List.of();
  }

  /** Takes the first key off what is pending; false if it is not whole yet. */
  private boolean takeOne(List<Key> keys) {
    char first = pending.charAt(0);
    if (first == ESCAPE) {
      return escape(keys);
    }
    if (Character.isHighSurrogate(first)) {
      if (pending.length() < 2) {
        return false;
      }
      int codePoint = pending.codePointAt(0);
      pending.delete(0, Character.charCount(codePoint));
      typed(codePoint, keys);
      return true;
    }
    pending.deleteCharAt(0);
    plain(first, keys);
    return true;
  }

  private static void plain(char c, List<Key> keys) {
    switch (c) {
      case '\r', '\n' -> keys.add(Key.of(Name.ENTER));
      case '\t' -> keys.add(Key.of(Name.TAB));
      case '\b', 0x7f -> keys.add(Key.of(Name.BACKSPACE));
      default -> {
        if (c >= 1 && c <= 26) {
          keys.add(new Key.Control((char) ('a' + c - 1)));
        } else {
          typed(c, keys);
        }
      }
    }
  }

  private static void typed(int codePoint, List<Key> keys) {
    int type = Character.getType(codePoint);
    if (type != Character.CONTROL && type != Character.SURROGATE) {
      keys.add(new Key.Typed(codePoint));
    }
  }

  private boolean escape(List<Key> keys) {
    if (pending.length() < 2) {
      return false;
    }
    char second = pending.charAt(1);
    if (second == 'O') {
      if (pending.length() < 3) {
        return false;
      }
      named(BY_LETTER.get(pending.charAt(2)), keys);
      pending.delete(0, 3);
      return true;
    }
    if (second != '[') {
      // Escape, and then another key right behind it.
      pending.deleteCharAt(0);
      keys.add(Key.of(Name.ESCAPE));
      return true;
    }
    return sequence(keys);
  }

  private boolean sequence(List<Key> keys) {
    // The Linux console sends F1 as one more bracket and a letter.
    int from = pending.length() > 2 && pending.charAt(2) == '[' ? 3 : 2;
    int end = from;
    while (end < pending.length() && (pending.charAt(end) < '@' || pending.charAt(end) > '~')) {
      end++;
    }
    if (end == pending.length()) {
      if (end >= LONGEST) {
        pending.setLength(0);
      }
      return false;
    }
    String parameters = pending.substring(from, end);
    char last = pending.charAt(end);
    pending.delete(0, end + 1);
    if (from == 3) {
      named(last == 'A' ? Name.F1 : null, keys);
    } else if (parameters.startsWith("<")) {
      mouse(parameters.substring(1), last, keys);
    } else if (last == '~') {
      named(BY_NUMBER.get(parameters.split(";", -1)[0]), keys);
    } else {
      named(BY_LETTER.get(last), keys);
    }
    return true;
  }

  private static void named(@Nullable Name name, List<Key> keys) {
    if (name != null) {
      keys.add(Key.of(name));
    }
  }

  /** A report in the form that xterm calls SGR: button, column, row; places are counted from 1. */
  private static void mouse(String parameters, char last, List<Key> keys) {
    String[] parts = parameters.split(";", -1);
    if (parts.length != 3 || last != 'M') {
      return;
    }
    int button = number(parts[0]);
    int column = number(parts[1]) - 1;
    int row = number(parts[2]) - 1;
    if (column < 0 || row < 0) {
      return;
    }
    switch (button) {
      case 0 -> keys.add(new Key.Mouse(Action.PRESS, row, column));
      case 64 -> keys.add(new Key.Mouse(Action.WHEEL_UP, row, column));
      case 65 -> keys.add(new Key.Mouse(Action.WHEEL_DOWN, row, column));
      default -> {
        // Other buttons mean nothing here.
      }
    }
  }

  private static int number(String text) {
    boolean digits = text.length() <= 6 && !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(text) : -1;
  }
}
