package dev.arrow.menuconfig.state;

import dev.arrow.menuconfig.keys.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, and which part of the list is seen.
 *
 * @param at the row the cursor is on, from 0
 * @param top the first row that is seen
 */
public record Cursor(int at, int top) {
  /** At the first row. */
  public static final Cursor START = new Cursor(0, 0);

  private static final int WHEEL = 3;

  /** At a row of a list of so many, seen through so many lines. */
  public Cursor fitted(int row, int count, int height) {
    int kept = Math.max(0, Math.min(row, count - 1));
    int last = Math.max(0, count - height);
    int first = Math.max(kept - height + 1, Math.min(top, kept));
    return new Cursor(kept, Math.max(0, Math.min(first, Math.max(last, 0))));
  }

  /** Where a key leads; empty if the key moves nothing. */
  public Optional<Cursor> moved(Key key, int count, int height) {
    Integer row = target(key, count, height);
    return row == null ? Optional.empty() : Optional.of(fitted(row, count, height));
  }

  /** The same with letters too. */
  public Optional<Cursor> movedByLetters(Key key, int count, int height) {
    if (key.is('j')) {
      return Optional.of(fitted(at + 1, count, height));
    }
    if (key.is('k')) {
      return Optional.of(fitted(at - 1, count, height));
    }
    if (key.is('g')) {
      return Optional.of(fitted(0, count, height));
    }
    if (key.is('G')) {
      return Optional.of(fitted(count - 1, count, height));
    }
    return moved(key, count, height);
  }

  private @Nullable Integer target(Key key, int count, int height) {
    if (key instanceof Key.Named named) {
      return switch (named.name()) {
        case UP -> at - 1;
        case DOWN -> at + 1;
        case PAGE_UP -> at - height;
        case PAGE_DOWN -> at + height;
        case HOME -> 0;
        case END -> count - 1;
        default -> null;
      };
    }
    if (key.isControl('u')) {
      return at - Math.max(1, height / 2);
    }
    if (key.isControl('d')) {
      return at + Math.max(1, height / 2);
    }
    if (key instanceof Key.Mouse mouse) {
      return switch (mouse.action()) {
        case WHEEL_UP -> at - WHEEL;
        case WHEEL_DOWN -> at + WHEEL;
        case PRESS -> null;
      };
    }
    return null;
  }

  /** The row of a list that a click is on, if it is on one. */
  public Optional<Integer> clicked(Key key, int count, int height) {
    if (key instanceof Key.Mouse mouse && mouse.action() == Key.Action.PRESS) {
      int line = mouse.row() - Size.LIST_TOP;
      boolean within = line >= 0 && line < height && top + line < count;
      return within ? Optional.of(top + line) : Optional.empty();
    }
    return Optional.empty();
  }
}
