package dev.arrow.menuconfig.cells;

/**
 * The text that makes a terminal show another screen: where cells differ, the cursor goes there and
 * the new ones are written, all others stay untouched.
 */
public final class ScreenChange {
  /** So many equal cells are written again rather than jumped over: a jump takes as much text. */
  private static final int BRIDGE = 4;

  private static final String PLAIN = "\u001b[0m";

  private final Theme theme;
  private final Colours colours;
  private final StringBuilder out = new StringBuilder();
  private Role pen;

  private ScreenChange(Theme theme, Colours colours) {
    this.theme = theme;
    this.colours = colours;
    this.pen = Role.TEXT;
  }

  /** The text for a terminal that shows a screen of the same size; empty if nothing differs. */
  public static String between(CellBuffer before, CellBuffer after, Theme theme, Colours colours) {
    if (before.columns() != after.columns() || before.rows() != after.rows()) {
      return whole(after, theme, colours);
    }
    ScreenChange change = new ScreenChange(theme, colours);
    for (int row = 0; row < after.rows(); row++) {
      change.row(before, after, row);
    }
    return change.out.length() == 0 ? "" : change.start() + change.out + PLAIN;
  }

  /** The text for a terminal that may show anything. */
  public static String whole(CellBuffer after, Theme theme, Colours colours) {
    ScreenChange change = new ScreenChange(theme, colours);
    for (int row = 0; row < after.rows(); row++) {
      change.cells(after, row, 0, after.columns());
    }
    return change.start() + change.out + PLAIN;
  }

  /** The pen that the rest of the text counts on. */
  private String start() {
    return theme.paint(Role.TEXT).sequence(colours);
  }

  private void row(CellBuffer before, CellBuffer after, int row) {
    int column = 0;
    while (column < after.columns()) {
      if (before.sameCell(after, row, column)) {
        column++;
        continue;
      }
      int end = endOfChange(before, after, row, column);
      // A wide character is written as a whole.
      while (column > 0 && after.character(row, column) == CellBuffer.CONTINUED) {
        column--;
      }
      cells(after, row, column, end);
      column = end;
    }
  }

  private static int endOfChange(CellBuffer before, CellBuffer after, int row, int from) {
    int end = from + 1;
    int same = 0;
    for (int at = end; at < after.columns() && same <= BRIDGE; at++) {
      boolean equal = before.sameCell(after, row, at);
      same = equal ? same + 1 : 0;
      end = equal ? end : at + 1;
    }
    return end;
  }

  private void cells(CellBuffer screen, int row, int from, int to) {
    out.append("\u001b[").append(row + 1).append(';').append(from + 1).append('H');
    for (int column = from; column < to; column++) {
      Role role = screen.role(row, column);
      if (role != pen) {
        pen = role;
        out.append(theme.paint(role).sequence(colours));
      }
      int character = screen.character(row, column);
      if (character != CellBuffer.CONTINUED) {
        out.appendCodePoint(character);
      }
    }
  }
}
