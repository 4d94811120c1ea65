package dev.arrow.menuconfig.state;

/** The size of the screen, in characters. */
public record Size(int columns, int rows) {
  /** Nothing smaller shows a menu. */
  public static final Size LEAST = new Size(40, 10);

  /** Lines that are not the list's: title, path, notice, keys. */
  private static final int FRAME = 4;

  /** Of so many list lines a pane of help takes a third. */
  private static final int PANE_FROM = 9;

  /** Where the list begins. */
  public static final int LIST_TOP = 2;

  /** Whether a menu can be shown. */
  public boolean isEnough() {
    return columns >= LEAST.columns && rows >= LEAST.rows;
  }

  /** The lines of a list that has the whole screen. */
  public int list() {
    return Math.max(1, rows - FRAME);
  }

  /** The lines of a list beside a pane of help; there is none on a small screen. */
  public int list(boolean pane) {
    return pane ? list() - pane() : list();
  }

  /** The lines of the pane of help with the line above it. */
  public int pane() {
    return list() >= PANE_FROM ? list() / 3 : 0;
  }
}
