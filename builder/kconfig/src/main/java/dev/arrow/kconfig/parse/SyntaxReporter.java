package dev.arrow.kconfig.parse;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.HashMap;
import java.util.Map;

/** Adds the source line to diagnostics while the files are still at hand. */
public final class SyntaxReporter {
  private final DiagnosticLog log;
  private final Map<String, SourceText> sources = new HashMap<>();

  public SyntaxReporter(DiagnosticLog log) {
    this.log = log;
  }

  void know(SourceText source) {
    sources.put(source.name(), source);
  }

  public void report(KconfigError kind, String message, SourcePosition position) {
    report(Diagnostic.of(kind, message).at(position));
  }

  public void report(Diagnostic diagnostic) {
    if (log.isFull()) {
      log.report(diagnostic);
      return;
    }
    SourceText source = diagnostic.position().map(p -> sources.get(p.file())).orElse(null);
    log.report(source == null ? diagnostic : source.withLine(diagnostic));
  }
}
