package dev.arrow.menuconfig.cells;

import java.util.Arrays;

/**
 * A screen: a grid of characters, each with a role. What is drawn beyond its edges is cut. Text of
 * others is made harmless here: control characters become {@code ?}, and what combines with others
 * is left out, so that a cell is a cell.
 */
public final class CellBuffer {
  /** What stands in the second cell of a wide character. */
  static final int CONTINUED = 0;

  private final int columns;
  private final int rows;
  private final int[] characters;
  private final Role[] roles;

  /** An empty screen. */
  public CellBuffer(int columns, int rows) {
    this.columns = Math.max(columns, 1);
    this.rows = Math.max(rows, 1);
    this.characters = new int[this.columns * this.rows];
    this.roles = new Role[this.columns * this.rows];
    Arrays.fill(characters, ' ');
    Arrays.fill(roles, Role.TEXT);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  int character(int row, int column) {
    return characters[row * columns + column];
  }

  /** The role of a cell. */
  public Role role(int row, int column) {
    return roles[row * columns + column];
  }

  /**
   * Draws a text from a place on, as far as the row goes.
   *
   * @return the column behind it
   */
  public int put(int row, int column, String text, Role role) {
    int at = column;
    for (int i = 0; i < text.length() && row >= 0 && row < rows; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int width = CharacterWidth.of(codePoint);
      if (width == 0) {
        continue;
      }
      if (at < 0 || at + width > columns) {
        return columns;
      }
      set(row, at, isPlain(codePoint) ? codePoint : '?', role);
      if (width == 2) {
        set(row, at + 1, CONTINUED, role);
      }
      at += width;
    }
    return at;
  }

  private static boolean isPlain(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private void set(int row, int column, int character, Role role) {
    characters[row * columns + column] = character;
    roles[row * columns + column] = role;
  }

  /** Gives a whole row a role, whatever stands in it. */
  public void paint(int row, Role role) {
    if (row >= 0 && row < rows) {
      Arrays.fill(roles, row * columns, (row + 1) * columns, role);
    }
  }

  /** The text of a row, without the blanks at its end. */
  public String text(int row) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      int character = character(row, column);
      if (character != CONTINUED) {
        text.appendCodePoint(character);
      }
    }
    return text.toString().stripTrailing();
  }

  boolean sameCell(CellBuffer other, int row, int column) {
    int index = row * columns + column;
    return characters[index] == other.characters[index] && roles[index] == other.roles[index];
  }
}
