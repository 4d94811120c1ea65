package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules look at, and where they report to. */
final class Findings {
  private final Proofs proofs;
  private final KconfigModel model;
  private final Path root;
  private final DiagnosticLog log;
  private final Map<String, List<String>> lines = new HashMap<>();

  Findings(KconfigModel model, Path root, Proofs proofs, DiagnosticLog log) {
    this.proofs = proofs;
    this.model = model;
    this.root = root;
    this.log = log;
  }

  Proofs proofs() {
    return proofs;
  }

  KconfigModel model() {
    return model;
  }

  /** Whether anybody wants to know of it. */
  boolean isAskedFor(KconfigError kind) {
    return log.policy().isAskedFor(kind);
  }

  /**
   * Reports something.
   *
   * @param node the entry in which the place lies
   */
  void add(Diagnostic diagnostic, MenuNode node) {
    if (!isAskedFor((KconfigError) diagnostic.kind())) {
      return;
    }
    String line = diagnostic.position().map(this::line).orElse("");
    Diagnostic whole = line.isBlank() ? diagnostic : diagnostic.withSourceLine(line);
    log.report(whole.includedFrom(node.inclusion().places()));
  }

  /** Whether a constant stands in a file as it is; what macros yield depends on the machine. */
  boolean isWritten(Expr.Constant constant) {
    SourcePosition place = constant.position();
    String line = line(place);
    int at = place.column() - 1;
    if (at < 0 || at >= line.length()) {
      return false;
    }
    boolean quoted = line.charAt(at) == '"' || line.charAt(at) == '\'';
    return line.startsWith(constant.text(), quoted ? at + 1 : at);
  }

  /** The line at a place; empty if there is none. */
  private String line(SourcePosition place) {
    List<String> all = lines.computeIfAbsent(place.file(), this::read);
    return place.line() > 0 && place.line() <= all.size() ? all.get(place.line() - 1) : "";
  }

  private List<String> read(String file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException | IllegalArgumentException e) {
      // The files were read before; that they are gone since hides no finding.
      return List.of();
    }
  }
}
