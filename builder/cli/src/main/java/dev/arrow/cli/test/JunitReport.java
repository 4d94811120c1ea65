package dev.arrow.cli.test;

import java.util.List;

/**
 * Results in the XML that JUnit's Ant task began and CI services read: a suite a program and place.
 * Times are left out, so that equal results are equal bytes.
 */
public final class JunitReport {
  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  private JunitReport() {}

  /** The whole document. */
  public static String text(List<TestResult> results) {
    JunitReport report = new JunitReport();
    int passed = results.stream().mapToInt(TestResult::passed).sum();
    int failed = results.stream().mapToInt(TestResult::failed).sum();
    report.xml.append("<testsuites name=\"arrow\"").append(counts(passed, failed)).append(">\n");
    results.forEach(report::suite);
    return report.xml.append("</testsuites>\n").toString();
  }

  private static String counts(int passed, int failed) {
    return " tests=\"" + (passed + failed) + "\" failures=\"" + failed + "\" errors=\"0\"";
  }

  private void suite(TestResult result) {
    xml.append("  <testsuite name=\"").append(attribute(result.title())).append('"');
    xml.append(counts(result.passed(), result.failed())).append(" skipped=\"0\">\n");
    for (TestCase each : result.cases()) {
      if (each.passed()) {
        open(result, each.name()).append("/>\n");
      } else {
        open(result, each.name()).append(">\n");
        failure(ReportText.message(each), ReportText.details(each));
        xml.append("    </testcase>\n");
      }
    }
    result.fault().ifPresent(fault -> program(result, fault));
    if (result.failed() > 0 && !result.output().isEmpty()) {
      xml.append("    <system-out>").append(data(ReportText.output(result)));
      xml.append("</system-out>\n");
    }
    xml.append("  </testsuite>\n");
  }

  private void program(TestResult result, String fault) {
    open(result, "the program").append(">\n");
    failure(ReportText.printable(fault), List.of());
    xml.append("    </testcase>\n");
  }

  private StringBuilder open(TestResult result, String name) {
    return xml.append("    <testcase classname=\"")
        .append(attribute(result.title()))
        .append("\" name=\"")
        .append(attribute(name))
        .append('"');
  }

  private void failure(String message, List<String> details) {
    xml.append("      <failure message=\"").append(attribute(message)).append("\">");
    xml.append(data(details)).append("</failure>\n");
  }

  private static String attribute(String text) {
    return escaped(ReportText.printable(text)).replace("\"", "&quot;").replace("\t", "&#9;");
  }

  private static String data(List<String> lines) {
    return escaped(String.join("\n", lines));
  }

  /** With `>` escaped, the end of a section of character data cannot come up. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
