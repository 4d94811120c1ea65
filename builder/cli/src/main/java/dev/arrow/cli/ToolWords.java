package dev.arrow.cli;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;
import dev.arrow.diag.SourcePosition;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiler or the link check says in a line of its own, for programs. Both use the form that
 * GNU has laid down: {@code FILE:LINE:COLUMN: error: MESSAGE}.
 */
enum ToolWords implements DiagnosticKind {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  NOTE(Severity.NOTE);

  private static final Pattern LINE =
      Pattern.compile(
          "([^\\s:][^:]*):(\\d{1,9}):(?:(\\d{1,9}):)? (fatal error|error|warning|note): (.+)");
  private static final Map<String, ToolWords> WORDS =
      Map.of("fatal error", ERROR, "error", ERROR, "warning", WARNING, "note", NOTE);

  private final Severity severity;

  ToolWords(Severity severity) {
    this.severity = severity;
  }

  @Override
  public String id() {
    return "tool";
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** The diagnostic that a line is; empty for a line of any other form. */
  static Optional<Diagnostic> diagnostic(String line) {
    Matcher said = LINE.matcher(line);
    if (!said.matches()) {
      return Optional.empty();
    }
    int column = said.group(3) == null ? 0 : Integer.parseInt(said.group(3));
    SourcePosition place =
        new SourcePosition(said.group(1), Integer.parseInt(said.group(2)), column);
    ToolWords kind = WORDS.getOrDefault(said.group(4), ERROR);
    return Optional.of(Diagnostic.of(kind, said.group(5)).at(place));
  }
}
