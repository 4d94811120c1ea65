package dev.arrow.tests.bench;

import java.util.Locale;

/**
 * One measured value and the bar it is held against.
 *
 * @param name what was measured
 * @param value the value
 * @param bar the most it may be
 * @param unit what both count
 * @param command how to measure it by hand
 */
record Figure(String name, double value, double bar, String unit, String command) {

  boolean holds() {
    return value <= bar;
  }

  /** Whether noise of the machine is in it. */
  boolean isTime() {
    return unit.equals("s") || unit.equals("ms") || unit.equals("x");
  }

  /** A row of the table in docs/figures.md. */
  String row() {
    return "| " + name + " | " + show(value) + " | " + show(bar) + " | `" + command + "` |";
  }

  @Override
  public String toString() {
    return name + ": " + show(value) + " (bar " + show(bar) + ")" + (holds() ? "" : "  MISSED");
  }

  private String show(double number) {
    String text =
        number == Math.rint(number) && number >= 10
            ? String.format(Locale.ROOT, "%,d", (long) number)
            : String.format(Locale.ROOT, "%.2f", number);
    return text + " " + unit;
  }
}
