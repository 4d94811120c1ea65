package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.kconfig.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our engine against what the C tool of Linux 6.12 wrote for the same small inputs. */
class KconfigCasesTest {
  static final Path FOLDER = Path.of("../../tests/kconfig-cases");

  /** Cases where we mean to differ, and why. */
  static final Map<String, String> DEVIATIONS =
      Map.of(
          "help_indent.alldefconfig",
          "The C tool takes the entry after an empty help for its text, so that the entry vanishes"
              + " without a word; we read the entry.");

  static List<KconfigCase> cases() throws IOException {
    return KconfigCase.all(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithLinux612(KconfigCase kase) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    Optional<String> actual = CaseRunner.run(kase, Dialect.LINUX_6_12, log);
    Optional<String> expected = kase.expected("c612");
    if (DEVIATIONS.containsKey(kase.toString())) {
      assertThat(actual).as("no deviation any more").isNotEqualTo(expected);
    } else {
      assertThat(actual).as(DiagnosticPrinter.text(log.sorted())).isEqualTo(expected);
    }
  }
}
