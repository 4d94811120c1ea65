package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import java.nio.file.Path;

/** Where rules report to. */
record Findings(DiagnosticLog log) {

  void add(LintKind kind, SourcePosition at, String message, String hint) {
    log.report(Diagnostic.of(kind, message).at(at).withHint(hint));
  }

  void add(LintKind kind, Path file, String message, String hint) {
    add(kind, SourcePosition.wholeFile(file.toString()), message, hint);
  }

  void add(Diagnostic diagnostic) {
    log.report(diagnostic);
  }
}
