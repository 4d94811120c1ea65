package dev.arrow.manifest;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/**
 * The text of a YAML file while it is read: turns marks into positions and reports with the line in
 * question.
 *
 * @param file as it is shown to the user
 * @param text all of it
 * @param log where errors go
 */
record YamlSource(String file, String text, DiagnosticLog log) {
  SourcePosition position(Mark mark) {
    return new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The position of a character. */
  SourcePosition position(int index) {
    int end = Math.min(index, text.length());
    int line = (int) text.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
    return new SourcePosition(file, line, end - text.lastIndexOf('\n', end - 1));
  }

  /** Reports a diagnostic together with its line. */
  void report(Diagnostic diagnostic) {
    int number = diagnostic.position().map(SourcePosition::line).orElse(0);
    log.report(
        number == 0 ? diagnostic : line(number).map(diagnostic::withSourceLine).orElse(diagnostic));
  }

  void report(ManifestError kind, SourcePosition at, String message) {
    log.report(diagnostic(kind, at, message));
  }

  void report(ManifestError kind, SourcePosition at, String message, Optional<String> hint) {
    Diagnostic diagnostic = diagnostic(kind, at, message);
    log.report(hint.map(diagnostic::withHint).orElse(diagnostic));
  }

  private Diagnostic diagnostic(ManifestError kind, SourcePosition at, String message) {
    Diagnostic diagnostic = Diagnostic.of(kind, message).at(at);
    return line(at.line()).map(diagnostic::withSourceLine).orElse(diagnostic);
  }

  private Optional<String> line(int number) {
    return text.lines().skip(Math.max(0, number - 1L)).findFirst();
  }
}
