package dev.arrow.lint;

import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Library;

/** The summary is a line that lists can show: a sentence without its point. */
final class SummaryRule implements Rule {
  private static final int LONGEST = 80;

  private final Findings findings;

  SummaryRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    PlacedText summary = library.manifest().summaryText();
    String text = summary.text();
    if (text.isEmpty()) {
      // A missing one was reported; an empty one says as little.
      report(summary, "is empty");
    } else if (text.endsWith(".")) {
      report(summary, "ends with a point");
    } else if (text.length() > LONGEST) {
      report(summary, "has more than " + LONGEST + " characters");
    } else if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
      report(summary, "has blanks around it or characters that cannot be shown");
    } else if (Character.isLowerCase(text.codePointAt(0))) {
      report(summary, "begins with a small letter");
    }
  }

  private void report(PlacedText summary, String what) {
    findings.add(
        LintKind.SUMMARY,
        summary.at(),
        "The summary " + what + ".",
        "Write one short sentence without its point; `arrow lib list` shows it in a line.");
  }
}
