package dev.arrow.menuconfig.view;

/**
 * The characters of the frame.
 *
 * @param more stands for what is cut off
 * @param open before a line whose deeper ones are seen
 * @param folded before a line whose deeper ones are hidden
 * @param path between the menus of a path
 * @param plain whether text must be ASCII
 */
public record Glyphs(String more, String open, String folded, String path, boolean plain) {
  /** For terminals that know Unicode. */
  public static final Glyphs UNICODE = new Glyphs("\u2026", "\u25be", "\u25b8", " \u203a ", false);

  /** For all others. */
  public static final Glyphs ASCII = new Glyphs("~", "v", ">", " > ", true);

  private static final int LAST_ASCII = 0x7e;

  /** A text as it can be shown: a question mark for what ASCII does not have. */
  String shown(String text) {
    if (!plain || text.chars().allMatch(c -> c <= LAST_ASCII)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(c <= LAST_ASCII ? c : '?'));
    return shown.toString();
  }
}
