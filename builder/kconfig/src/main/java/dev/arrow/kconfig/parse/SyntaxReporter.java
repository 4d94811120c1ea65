package dev.arrow.kconfig.parse;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.syntax.Inclusion;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds to diagnostics the source line, and how the file came to be read, while the files are still
 * at hand.
 */
public final class SyntaxReporter {
  private final DiagnosticLog log;
  private final Map<String, SourceText> sources = new HashMap<>();
  private final Map<String, Inclusion> firstReadings = new HashMap<>();
  private @Nullable Inclusion reading;

  public SyntaxReporter(DiagnosticLog log) {
    this.log = log;
  }

  void know(SourceText source) {
    sources.put(source.name(), source);
  }

  /** From now on that file is read; null when all are. */
  void reading(@Nullable Inclusion inclusion) {
    reading = inclusion;
    if (inclusion != null) {
      firstReadings.putIfAbsent(inclusion.file(), inclusion);
    }
  }

  /** What is told at all. */
  public WarningPolicy policy() {
    return log.policy();
  }

  public void report(KconfigError kind, String message, SourcePosition position) {
    report(Diagnostic.of(kind, message).at(position));
  }

  /** Reports what has a place in the file that is read, or that was read only once. */
  public void report(Diagnostic diagnostic) {
    String file = diagnostic.position().map(SourcePosition::file).orElse("");
    Inclusion current = reading;
    if (current != null && current.file().equals(file)) {
      report(diagnostic, current);
    } else {
      report(diagnostic, firstReadings.getOrDefault(file, Inclusion.NONE));
    }
  }

  /**
   * Reports what was found in one reading of a file.
   *
   * @param inclusion that reading
   */
  public void report(Diagnostic diagnostic, Inclusion inclusion) {
    if (log.isFull(diagnostic.severity())) {
      log.report(diagnostic);
      return;
    }
    SourceText source =
        diagnostic.position().map(SourcePosition::file).map(sources::get).orElse(null);
    Diagnostic whole = source == null ? diagnostic : source.withLine(diagnostic);
    log.report(whole.includedFrom(inclusion.places()));
  }
}
