package dev.arrow.tests.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.process.Children;
import dev.arrow.cli.process.SystemCommands;
import dev.arrow.cli.process.SystemProcesses;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.lint.HeaderCompiler;
import dev.arrow.lint.LintReport;
import dev.arrow.lint.LintRequest;
import dev.arrow.lint.Linter;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own pools follow the rules that everybody's do. */
@Tag("checks")
final class LintTest {
  @TempDir Path scratch;

  @Test
  void ourPoolsHaveNoFinding() {
    DiagnosticLog log = new DiagnosticLog();
    PoolIndex pools = PoolScanner.scan(SourceTree.root(), List.of(), log);
    LintReport report =
        Linter.lint(
            new LintRequest(
                pools, List.copyOf(pools.libraries()), log.sorted(), scratch, compilers()));
    assertThat(DiagnosticPrinter.text(report.diagnostics())).isEmpty();
    assertThat(report.libraries()).isGreaterThan(40);
  }

  /** One for each architecture, so that no header is left out. */
  private List<HeaderCompiler> compilers() {
    SystemCommands commands = new SystemCommands(new SystemProcesses(new Children()));
    return Map.of("x86_64", "gcc", "arm64", "aarch64-linux-gnu-gcc").entrySet().stream()
        .map(each -> HeaderCompiler.gcc(each.getKey(), each.getValue(), scratch, commands))
        .map(Optional::orElseThrow)
        .toList();
  }
}
