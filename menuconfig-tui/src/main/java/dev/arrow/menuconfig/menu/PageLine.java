package dev.arrow.menuconfig.menu;

import dev.arrow.menuconfig.cells.CharacterWidth;
import dev.arrow.menuconfig.cells.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of a page that is read.
 *
 * @param depth how deep it lies in what can be folded; 0 at the top
 * @param link the symbol that it leads to
 * @param continued whether it goes on with what the line before could not hold
 */
public record PageLine(
    String text, Role role, int depth, Optional<String> link, boolean continued) {
  private static final int INSET = 2;
  private static final int LEAST_WIDTH = 10;

  public PageLine {
    Objects.requireNonNull(text);
    Objects.requireNonNull(role);
    Objects.requireNonNull(link);
  }

  /** A line that goes on with no other. */
  public PageLine(String text, Role role, int depth, Optional<String> link) {
    this(text, role, depth, link, false);
  }

  /** Plain text. */
  public static PageLine text(String text) {
    return new PageLine(text, Role.TEXT, 0, Optional.empty());
  }

  /** A heading. */
  public static PageLine heading(String text) {
    return new PageLine(text, Role.HEADING, 0, Optional.empty());
  }

  /** Text that leads to a symbol. */
  public static PageLine link(String text, String symbol) {
    return new PageLine(text, Role.LINK, 0, Optional.of(symbol));
  }

  /** The same with other text. */
  public PageLine saying(String other) {
    return new PageLine(other, role, depth, link, continued);
  }

  /** The columns by which a depth moves text in; beside them there is one for the mark of folds. */
  public static int inset(int depth) {
    return INSET * depth;
  }

  /** The lines in no more than so many columns, broken between words where there are some. */
  public static List<PageLine> wrapped(List<PageLine> lines, int columns) {
    List<PageLine> wrapped = new ArrayList<>();
    for (PageLine line : lines) {
      line.wrap(Math.max(LEAST_WIDTH, columns - inset(line.depth())), wrapped);
    }
    return List.copyOf(wrapped);
  }

  private void wrap(int columns, List<PageLine> to) {
    String rest = text;
    boolean first = true;
    int blanks = 0;
    while (blanks < text.length() && text.charAt(blanks) == ' ') {
      blanks++;
    }
    String inset = " ".repeat(Math.min(blanks + INSET, columns / 2));
    while (CharacterWidth.of(rest) > columns) {
      int end = end(rest, columns, first ? blanks : inset.length());
      to.add(new PageLine(rest.substring(0, end).stripTrailing(), role, depth, link, !first));
      rest = inset + rest.substring(end).stripLeading();
      first = false;
    }
    to.add(new PageLine(rest, role, depth, link, !first));
  }

  /** Where to break a text: at its last blank that fits, or within a word that fills the line. */
  private static int end(String text, int columns, int from) {
    int width = 0;
    int blank = -1;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      width += CharacterWidth.of(codePoint);
      if (width > columns) {
        break;
      }
      if (codePoint == ' ' && at > from) {
        blank = at;
      }
      at += Character.charCount(codePoint);
    }
    boolean ends = at < text.length() && text.charAt(at) == ' ';
    return ends || blank < 0 ? Math.max(at, from + 1) : blank;
  }
}
