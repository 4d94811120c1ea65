package dev.arrow.resolve;

import dev.arrow.diag.SourcePosition;

/**
 * A wish for one symbol, as given on a command line.
 *
 * @param symbol with or without `CONFIG_`
 * @param value `y`, `n`, a number or a text
 * @param origin where it was asked for
 */
public record Assignment(String symbol, String value, SourcePosition origin) {
  private static final String PREFIX = "CONFIG_";

  public Assignment {
    symbol = bareName(symbol);
  }

  /** A symbol's name without `CONFIG_`. */
  static String bareName(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }
}
