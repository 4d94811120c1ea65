package dev.arrow.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pools of this repository, as they are. */
class RealPoolsTest {
  private static final Path HOME = Path.of("../..");

  @Test
  void scanWithoutComplaint() {
    assertThat(complaints()).isEmpty();
  }

  @Test
  void offerTheFirstTargets() {
    PoolIndex index = PoolScanner.scan(HOME);
    assertThat(index.platform("kvm")).isPresent();
    assertThat(index.platform("linuxu")).isPresent();
    assertThat(index.arch("x86_64")).isPresent();
    assertThat(index.library("base")).isPresent();
  }

  private static String complaints() {
    try {
      PoolScanner.scan(HOME);
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
  }
}
