package dev.arrow.menuconfig.cells;

import java.util.Map;

/** How many colours a terminal has. */
public enum Colours {
  /** None: bold, faint and reverse have to do. */
  NONE,
  /** Eight, and eight bright ones. */
  SIXTEEN,
  /** The cube of xterm. */
  MANY;

  /** Levels of one colour in the cube. */
  private static final int LEVELS = 6;

  private static final int CUBE = 16;
  private static final int GREYS = 232;

  /** Judges by the user's variables: NO_COLOR, TERM and COLORTERM. */
  public static Colours of(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return NONE;
    }
    String term = environment.getOrDefault("TERM", "");
    if (term.startsWith("vt") || term.endsWith("-m") || term.endsWith("-mono")) {
      return NONE;
    }
    boolean many = term.contains("256") || !environment.getOrDefault("COLORTERM", "").isEmpty();
    return many ? MANY : SIXTEEN;
  }

  /** The colour of the first sixteen that is like one of the 256. */
  static int nearest(int colour) {
    if (colour < CUBE) {
      return colour;
    }
    if (colour >= GREYS) {
      // Black, dark grey, light grey and white, a quarter of the greys each.
      return new int[] {0, 8, 7, 15}[(colour - GREYS) / 6];
    }
    int cube = colour - CUBE;
    int red = cube / (LEVELS * LEVELS);
    int green = cube / LEVELS % LEVELS;
    int blue = cube % LEVELS;
    int most = Math.max(red, Math.max(green, blue));
    int half = most / 2;
    int bits = (red > half ? 1 : 0) + (green > half ? 2 : 0) + (blue > half ? 4 : 0);
    return bits + (most > 3 ? 8 : 0);
  }
}
