package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.Severity;
import java.util.List;

/**
 * What was found.
 *
 * @param libraries how many were checked
 * @param diagnostics sorted by place; each message ends in the name of its rule
 * @param dropped how many more there are
 */
public record LintReport(int libraries, List<Diagnostic> diagnostics, int dropped) {
  public LintReport {
    diagnostics = List.copyOf(diagnostics);
  }

  public int errors() {
    return count(Severity.ERROR);
  }

  public int warnings() {
    return count(Severity.WARNING);
  }

  /** Such as `3 libraries, 1 error, 0 warnings`. */
  public String summary() {
    return number(libraries, "library", "libraries")
        + ", "
        + number(errors(), "error", "errors")
        + ", "
        + number(warnings(), "warning", "warnings")
        + (dropped == 0 ? "" : ", and " + dropped + " more findings that are not shown");
  }

  private int count(Severity severity) {
    return (int) diagnostics.stream().filter(each -> each.severity() == severity).count();
  }

  private static String number(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
