package dev.arrow.cli.test;

import dev.arrow.text.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Results in the Test Anything Protocol, version 14: a line a case, what failed explained. */
public final class TapReport {
  private final StringBuilder text = new StringBuilder("TAP version 14\n");
  private int count;

  private TapReport() {}

  /** The whole document. */
  public static String text(List<TestResult> results) {
    TapReport report = new TapReport();
    results.forEach(report::add);
    return report.text.append("1..").append(report.count).append('\n').toString();
  }

  private void add(TestResult result) {
    for (TestCase each : result.cases()) {
      point(each.passed(), result, each.name());
      if (!each.passed()) {
        block(ReportText.message(each), ReportText.details(each));
      }
    }
    result
        .fault()
        .ifPresent(
            fault -> {
              point(false, result, "the program");
              block(ReportText.printable(fault), ReportText.output(result));
            });
  }

  private void point(boolean passed, TestResult result, String name) {
    count++;
    text.append(passed ? "ok " : "not ok ").append(count).append(" - ");
    text.append(escaped(result.title() + ": " + name)).append('\n');
  }

  /** A block of YAML; JSON quotes its texts. */
  private void block(String message, List<String> lines) {
    text.append("  ---\n");
    text.append("  message: ").append(new Json.Text(message).line()).append('\n');
    if (!lines.isEmpty()) {
      text.append("  output:\n");
      List<String> quoted = new ArrayList<>();
      lines.forEach(line -> quoted.add("    - " + new Json.Text(line).line() + "\n"));
      quoted.forEach(text::append);
    }
    text.append("  ...\n");
  }

  /** A hash sign would begin a directive. */
  private static String escaped(String description) {
    return ReportText.printable(description).replace("\\", "\\\\").replace("#", "\\#");
  }
}
