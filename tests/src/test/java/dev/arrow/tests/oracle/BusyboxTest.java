package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Debian's static busybox does in an image what it does natively, whatever it is asked for. */
@Tag("oracle")
final class BusyboxTest {
  private static final int AT_LEAST = 60;

  @Test
  void busyboxDoesInAnImageWhatItDoesNatively() {
    assertThat(BusyboxLine.lines()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(AT_LEAST);
    Sample.of("oracle-busybox", BusyboxLine.cases(Arch.X86_64))
        .share(0.4)
        .check(BusyboxLine::check);
  }
}
