package dev.arrow.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.lint.KconfigLint;
import dev.arrow.kconfig.lint.Proofs;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.solver.SeededTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lint tells with proofs, and without. */
class TreeProofsTest {
  private static final KconfigModel MODEL =
      SeededTree.model(
          """
          config A
          	bool "a"
          config B
          	bool "b"
          	depends on !A
          config TARGET
          	bool
          	depends on !B
          config SAFE
          	bool "safe"
          	depends on A
          	select TARGET
          config UNSAFE
          	bool "unsafe"
          	select TARGET
          config DEAD
          	bool "dead"
          	depends on A && B
          config FOLLOWS
          	bool "follows"
          	depends on DEAD
          choice
          	prompt "one of"
          config ONE
          	bool "one"
          config NONE
          	bool "none"
          	depends on DEAD
          endchoice
          """,
          Dialects.LINUX_6_12);

  private static List<String> told(Proofs proofs) {
    WarningPolicy policy = WarningPolicy.USUAL;
    for (String name : List.of("select-unmet", "select-unchecked", "dead-symbol")) {
      policy = policy.tell(name, true);
    }
    DiagnosticLog log = new DiagnosticLog(policy);
    Path nowhere = Path.of("nowhere");
    KconfigSource source = new KconfigSource(nowhere, nowhere, List.of(), Map.of());
    KconfigLint.run(MODEL, source, proofs, log);
    return log.sorted().stream().map(Diagnostic::message).toList();
  }

  @Test
  void whatIsProvedReplacesWhatIsOpen() {
    assertThat(told(new TreeProofs(MODEL, Duration.ofSeconds(20))))
        .containsExactly(
            "This selects `TARGET`, which depends on `!B`, also where that does not hold:"
                + " for example with `B=y`, `UNSAFE=y`.",
            "Nothing can switch `DEAD` on.",
            "Nothing can switch `FOLLOWS` on.",
            "`NONE` can never be the member of its choice that is on.");
  }

  @Test
  void withoutProofsWhatIsOpenIsANote() {
    String open = "`TARGET` depends on `!B`; nothing here says that it holds.";
    assertThat(told(Proofs.NONE)).containsExactly(open, open);
  }
}
