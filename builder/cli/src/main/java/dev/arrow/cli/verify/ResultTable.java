package dev.arrow.cli.verify;

import java.util.SortedMap;

/** What is printed at the end: a line a part, then the sum. */
public final class ResultTable {
  private static final int NAME = 8;
  private static final int NUMBER = 9;

  private ResultTable() {}

  /** The table; the last line is {@code N passed, N failed}. */
  public static String text(SortedMap<Part, Tally> results) {
    StringBuilder text = new StringBuilder();
    row(text, "part", "passed", "failed", "skipped", "seconds", "budget");
    Tally sum = Tally.NONE;
    for (Part part : results.keySet()) {
      Tally tally = results.getOrDefault(part, Tally.NONE);
      row(
          text,
          part.word(),
          Integer.toString(tally.passed()),
          Integer.toString(tally.failed()),
          Integer.toString(tally.skipped()),
          Long.toString(Math.round(tally.seconds())),
          Integer.toString(part.budget()));
      sum = sum.plus(tally);
    }
    text.append(sum.passed()).append(" passed, ").append(sum.failed()).append(" failed\n");
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String... numbers) {
    text.append(name).append(" ".repeat(NAME - name.length()));
    for (String number : numbers) {
      text.append(" ".repeat(NUMBER - number.length())).append(number);
    }
    text.append('\n');
  }
}
