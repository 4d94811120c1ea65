package dev.arrow.cli.test;

import java.util.ArrayList;
import java.util.List;

/** What reports say of a failure, in characters that any reader of reports takes. */
final class ReportText {
  private static final char REPLACEMENT = '\ufffd';

  private ReportText() {}

  /** The message of a case in one line. */
  static String message(TestCase failed) {
    return failed.messages().isEmpty() ? "failed" : printable(failed.messages().get(0));
  }

  /** What helps to find the cause of a failure. */
  static List<String> details(TestCase failed) {
    return failed.messages().stream().map(ReportText::printable).toList();
  }

  /** What a program printed. */
  static List<String> output(TestResult result) {
    List<String> lines = new ArrayList<>();
    result.output().forEach(line -> lines.add(printable(line)));
    return lines;
  }

  /** Without what XML, YAML and terminals cannot bear: control characters and half characters. */
  static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        out.append(c).append(text.charAt(++i));
      } else {
        out.append(isPlain(c) ? c : REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    boolean control = c != '\t' && (c < ' ' || (c >= 0x7f && c < 0xa0));
    return !control && !Character.isSurrogate(c) && c < 0xfffe && c != 0x2028 && c != 0x2029;
  }
}
