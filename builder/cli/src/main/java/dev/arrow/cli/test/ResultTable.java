package dev.arrow.cli.test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is printed at the end: a line for each library in each place, then the sum. */
public final class ResultTable {
  private static final String GAP = "  ";
  private static final List<String> HEAD = List.of("library", "target", "passed", "failed");

  private ResultTable() {}

  private record Row(String subject, String where) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int order = subject.compareTo(other.subject);
      return order != 0 ? order : where.compareTo(other.where);
    }
  }

  /** Passed and failed. */
  private record Counts(int passed, int failed) {
    private static final Counts NONE = new Counts(0, 0);

    private Counts plus(TestResult result) {
      return new Counts(passed + result.passed(), failed + result.failed());
    }
  }

  /** The table; the last line is {@code N passed, N failed}. */
  public static String text(List<TestResult> results) {
    Map<Row, Counts> rows = new TreeMap<>();
    Counts sum = Counts.NONE;
    for (TestResult result : results) {
      Row row = new Row(result.subject(), result.where());
      rows.put(row, rows.getOrDefault(row, Counts.NONE).plus(result));
      sum = sum.plus(result);
    }
    int first = width(HEAD.get(0), rows.keySet().stream().map(Row::subject).toList());
    int second = width(HEAD.get(1), rows.keySet().stream().map(Row::where).toList());
    StringBuilder text = new StringBuilder();
    text.append(left(HEAD.get(0), first)).append(GAP).append(left(HEAD.get(1), second));
    text.append(GAP).append(HEAD.get(2)).append(GAP).append(HEAD.get(3)).append('\n');
    rows.forEach(
        (row, counts) -> {
          text.append(left(row.subject(), first)).append(GAP).append(left(row.where(), second));
          text.append(GAP).append(right(counts.passed(), HEAD.get(2).length()));
          text.append(GAP).append(right(counts.failed(), HEAD.get(3).length())).append('\n');
        });
    return text.append(sum.passed())
        .append(" passed, ")
        .append(sum.failed())
        .append(" failed\n")
        .toString();
  }

  private static int width(String head, List<String> texts) {
    return texts.stream().mapToInt(String::length).reduce(head.length(), Math::max);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(int number, int width) {
    String text = Integer.toString(number);
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
