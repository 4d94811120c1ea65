package dev.arrow.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarningPolicyTest {
  private record Kind(String id, Severity severity, boolean isOffByDefault)
      implements DiagnosticKind {}

  private static final Kind BAD = new Kind("bad", Severity.ERROR, false);
  private static final Kind ODD = new Kind("odd", Severity.WARNING, false);
  private static final Kind RARE = new Kind("rare", Severity.WARNING, true);
  private static final Kind SAID = new Kind("said", Severity.NOTE, false);

  private static Optional<Severity> judged(WarningPolicy policy, Kind kind) {
    return policy.judge(Diagnostic.of(kind, "It is so.")).map(Diagnostic::severity);
  }

  @Test
  void theUsualOneChangesNothing() {
    WarningPolicy usual = WarningPolicy.USUAL;
    for (Kind kind : new Kind[] {BAD, ODD, RARE, SAID}) {
      assertThat(judged(usual, kind)).contains(kind.severity());
      assertThat(usual.isAskedFor(kind)).isFalse();
    }
    assertThat(usual.isOn(RARE)).isFalse();
    assertThat(usual.isOn(ODD)).isTrue();
    assertThat(usual.isOn(BAD)).isTrue();
  }

  @Test
  void namesAreToldOrNot() {
    WarningPolicy policy = WarningPolicy.USUAL.tell("odd", false).tell("rare", true);
    assertThat(judged(policy, ODD)).isEmpty();
    assertThat(policy.isOn(ODD)).isFalse();
    assertThat(policy.isAskedFor(RARE)).isTrue();
    assertThat(policy.isOn(RARE)).isTrue();
    assertThat(policy.tell("odd", true).isOn(ODD)).isTrue();
    assertThat(policy.tellAll().isOn(ODD)).isTrue();
    assertThat(WarningPolicy.USUAL.tellAll().tell("rare", false).isOn(RARE)).isFalse();
    assertThat(WarningPolicy.USUAL.tellAll().isAskedFor(ODD)).isTrue();
  }

  @Test
  void errorsCannotBeSilenced() {
    WarningPolicy policy = WarningPolicy.USUAL.tell("bad", false).silent().fail("bad", false);
    assertThat(judged(policy, BAD)).contains(Severity.ERROR);
    assertThat(policy.isOn(BAD)).isTrue();
  }

  @Test
  void silenceWinsOverWhatIsAskedForButAllEndsIt() {
    WarningPolicy silent = WarningPolicy.USUAL.silent().tell("odd", true).fail("odd", true);
    assertThat(judged(silent, ODD)).isEmpty();
    assertThat(judged(silent, SAID)).isEmpty();
    assertThat(silent.isAskedFor(ODD)).isFalse();
    assertThat(judged(silent.tellAll(), SAID)).contains(Severity.NOTE);
  }

  @Test
  void warningsBecomeErrors() {
    WarningPolicy all = WarningPolicy.USUAL.failOnAll(true);
    assertThat(judged(all, ODD)).contains(Severity.ERROR);
    assertThat(judged(all, SAID)).contains(Severity.NOTE);
    assertThat(judged(all.fail("odd", false), ODD)).contains(Severity.WARNING);
    assertThat(judged(all.failOnAll(false), ODD)).contains(Severity.WARNING);
    WarningPolicy one = WarningPolicy.USUAL.fail("rare", true);
    assertThat(judged(one, RARE)).contains(Severity.ERROR);
    assertThat(one.isAskedFor(RARE)).isTrue();
    assertThat(judged(one, ODD)).contains(Severity.WARNING);
    assertThat(judged(WarningPolicy.USUAL.fail("said", true), SAID)).contains(Severity.ERROR);
  }
}
