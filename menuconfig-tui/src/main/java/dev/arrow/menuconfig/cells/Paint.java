package dev.arrow.menuconfig.cells;

/**
 * How a cell looks.
 *
 * @param foreground a colour of the 256, or {@link #USUAL}
 * @param background a colour of the 256, or {@link #USUAL}
 */
public record Paint(int foreground, int background, boolean bold, boolean faint, boolean reverse) {
  /** The terminal's own colour. */
  public static final int USUAL = -1;

  static final Paint PLAIN = new Paint(USUAL, USUAL, false, false, false);

  private static final int BRIGHT = 8;

  static Paint of(int foreground) {
    return new Paint(foreground, USUAL, false, false, false);
  }

  Paint on(int colour) {
    return new Paint(foreground, colour, bold, faint, reverse);
  }

  Paint asBold() {
    return new Paint(foreground, background, true, faint, reverse);
  }

  Paint asFaint() {
    return new Paint(foreground, background, bold, true, reverse);
  }

  Paint asReverse() {
    return new Paint(foreground, background, bold, faint, true);
  }

  /** The sequence that switches to this look, from any other (ECMA-48, SGR). */
  String sequence(Colours colours) {
    StringBuilder out = new StringBuilder("\u001b[0");
    if (bold) {
      out.append(";1");
    }
    if (faint) {
      out.append(";2");
    }
    if (reverse) {
      out.append(";7");
    }
    if (colours != Colours.NONE) {
      colour(out, foreground, "3", "9", colours);
      colour(out, background, "4", "10", colours);
    }
    return out.append('m').toString();
  }

  private static void colour(
      StringBuilder out, int colour, String dark, String bright, Colours colours) {
    if (colour == USUAL) {
      return;
    }
    int shown = colours == Colours.SIXTEEN ? Colours.nearest(colour) : colour;
    out.append(';');
    if (shown < BRIGHT) {
      out.append(dark).append(shown);
    } else if (shown < 2 * BRIGHT) {
      out.append(bright).append(shown - BRIGHT);
    } else {
      out.append(dark).append("8;5;").append(shown);
    }
  }
}
