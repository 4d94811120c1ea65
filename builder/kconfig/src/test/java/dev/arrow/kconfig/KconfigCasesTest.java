package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our engine against what others wrote for the same small inputs. */
class KconfigCasesTest {
  static final Path FOLDER = Path.of("../../tests/kconfig-cases");

  /** Which preset follows which engine. */
  private static final Map<String, Dialect> COLUMNS =
      new TreeMap<>(
          Map.of(
              "c612", Dialects.LINUX_6_12,
              "l618", Dialects.LINUX_6_18,
              "c61", Dialects.LINUX_6_1,
              "uk", Dialects.UNIKRAFT,
              "kclib", Dialects.KCONFIGLIB,
              "sys21", Dialects.SYSPROG21));

  /** Cases where we mean to differ; docs/kconfig/deviations.md says why. */
  private static final Set<String> DEVIATIONS =
      Set.of(
          "c61 crlf.alldefconfig",
          "c612 crlf.alldefconfig",
          "l618 crlf.alldefconfig",
          "c61 help_indent.alldefconfig",
          "c612 help_indent.alldefconfig",
          "uk help_indent.alldefconfig",
          "l618 help_twice.alldefconfig",
          "l618 menuconfig_noprompt.alldefconfig",
          "l618 source_twice.alldefconfig",
          "c61 pp_lineno.alldefconfig",
          "c612 pp_lineno.alldefconfig",
          "l618 pp_lineno.alldefconfig",
          "l618 l618_trans_kinds.savedefconfig",
          "kclib choice_default_outside.alldefconfig",
          "kclib choice_two.alldefconfig",
          "kclib cmp_checks.alldefconfig",
          "kclib num_syntax.olddefconfig",
          "kclib str_backslash_end.alldefconfig",
          "sys21 choice_default_outside.alldefconfig",
          "sys21 transitional.olddefconfig",
          "sys21 transitional2.olddefconfig");

  static List<Arguments> cases() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (KconfigCase kase : KconfigCase.all(FOLDER)) {
      for (Map.Entry<String, Dialect> column : COLUMNS.entrySet()) {
        if (kase.has(column.getKey())) {
          all.add(Arguments.of(column.getKey(), kase, column.getValue()));
        }
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void agrees(String column, KconfigCase kase, Dialect dialect) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    Optional<String> actual = CaseRunner.run(kase, dialect, log);
    Optional<String> expected = kase.expected(column);
    if (DEVIATIONS.contains(column + " " + kase)) {
      assertThat(actual).as("no deviation any more").isNotEqualTo(expected);
    } else {
      assertThat(actual).as(DiagnosticPrinter.text(log.sorted())).isEqualTo(expected);
    }
  }
}
