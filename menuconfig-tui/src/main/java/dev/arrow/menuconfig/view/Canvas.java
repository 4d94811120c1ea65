package dev.arrow.menuconfig.view;

import dev.arrow.menuconfig.cells.CellBuffer;
import dev.arrow.menuconfig.cells.CharacterWidth;
import dev.arrow.menuconfig.cells.Role;

/** A screen that is being drawn, and the characters to draw with. */
final class Canvas {
  private final CellBuffer cells;
  private final Glyphs glyphs;

  Canvas(int columns, int rows, Glyphs glyphs) {
    this.cells = new CellBuffer(columns, rows);
    this.glyphs = glyphs;
  }

  CellBuffer cells() {
    return cells;
  }

  Glyphs glyphs() {
    return glyphs;
  }

  int columns() {
    return cells.columns();
  }

  int rows() {
    return cells.rows();
  }

  /** Draws a text; what does not fit is cut, with a mark. Returns the column behind it. */
  int put(int row, int column, String text, Role role) {
    return put(row, column, cells.columns(), text, role);
  }

  /** The same up to a column. */
  int put(int row, int column, int end, String text, Role role) {
    String shown = glyphs.shown(text);
    if (column >= end) {
      return column;
    }
    return cells.put(row, column, fitting(shown, end - column), role);
  }

  /** Draws a text so that it ends at a column. */
  void putBefore(int row, int end, String text, Role role) {
    put(row, Math.max(0, end - CharacterWidth.of(text)), end, text, role);
  }

  /** The text in no more than so many columns. */
  String fitting(String text, int columns) {
    if (CharacterWidth.of(text) <= columns) {
      return text;
    }
    int room = columns - CharacterWidth.of(glyphs.more());
    StringBuilder cut = new StringBuilder();
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      width += CharacterWidth.of(codePoint);
      if (width > room) {
        break;
      }
      cut.appendCodePoint(codePoint);
      i += Character.charCount(codePoint);
    }
    return cut.append(glyphs.more()).toString();
  }

  /** The same, keeping the end of the text. */
  String fittingEnd(String text, int columns) {
    int from = 0;
    while (CharacterWidth.of(text.substring(from)) > Math.max(0, columns - 1)) {
      from = text.offsetByCodePoints(from, 1);
    }
    return from == 0 ? text : glyphs.more() + text.substring(from);
  }

  /** Gives a whole row the look of a role. */
  void paint(int row, Role role) {
    cells.paint(row, role);
  }
}
