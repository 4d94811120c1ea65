package dev.arrow.diag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DiagnosticLogTest {
  private record Kind(String id, Severity severity) implements DiagnosticKind {}

  private static final Kind BAD = new Kind("bad", Severity.ERROR);
  private static final Kind ODD = new Kind("odd", Severity.WARNING);

  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void sortsByPlace() {
    log.report(Diagnostic.of(BAD, "3").at(new SourcePosition("b", 1, 1)));
    log.report(Diagnostic.of(BAD, "2").at(new SourcePosition("a", 10, 1)));
    log.report(Diagnostic.of(BAD, "1").at(new SourcePosition("a", 9, 7)));
    log.report(Diagnostic.of(BAD, "0"));
    assertThat(log.sorted()).extracting(Diagnostic::message).containsExactly("0", "1", "2", "3");
  }

  @Test
  void warningsStopNothing() {
    log.report(Diagnostic.of(ODD, "odd"));
    assertThat(log.hasErrors()).isFalse();
    log.throwIfErrors();
  }

  @Test
  void errorsAreThrownWithAllThatWasFound() {
    log.report(Diagnostic.of(ODD, "odd"));
    log.report(Diagnostic.of(BAD, "bad"));
    assertThatThrownBy(log::throwIfErrors)
        .isInstanceOfSatisfying(ArrowException.class, e -> assertThat(e.diagnostics()).hasSize(2));
  }

  @Test
  void keepsALimitedNumberOfWarningsAndOfErrors() {
    for (int i = 0; i < DiagnosticLog.LIMIT + 5; i++) {
      log.report(Diagnostic.of(ODD, "odd " + i));
    }
    assertThat(log.isFull(Severity.WARNING)).isTrue();
    assertThat(log.isFull(Severity.ERROR)).isFalse();
    for (int i = 0; i < DiagnosticLog.LIMIT + 2; i++) {
      log.report(Diagnostic.of(BAD, "bad " + i));
    }
    assertThat(log.sorted()).hasSize(2 * DiagnosticLog.LIMIT);
    assertThat(log.dropped()).isEqualTo(7);
    assertThat(log.isFull(Severity.ERROR)).isTrue();
    assertThat(log.hasErrors()).isTrue();
  }

  @Test
  void thePolicyDecides() {
    DiagnosticLog strict = new DiagnosticLog(WarningPolicy.USUAL.fail("odd", true));
    strict.report(Diagnostic.of(ODD, "odd"));
    assertThat(strict.hasErrors()).isTrue();
    assertThat(strict.hasFaults()).isFalse();
    DiagnosticLog quiet = new DiagnosticLog(WarningPolicy.USUAL.silent(), 1);
    quiet.report(Diagnostic.of(ODD, "odd"));
    quiet.report(Diagnostic.of(BAD, "bad"));
    quiet.report(Diagnostic.of(BAD, "too bad"));
    assertThat(quiet.sorted()).extracting(Diagnostic::message).containsExactly("bad");
    assertThat(quiet.dropped()).isEqualTo(1);
    assertThat(quiet.silenced()).isEqualTo(1);
    assertThat(quiet.hasFaults()).isTrue();
  }
}
