package dev.arrow.run.dom0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void runsOfDigitsAreNumbers() {
    List<String> sorted =
        List.of("vmlinuz-5.10", "vmlinuz-6.1.0-9", "vmlinuz-6.1.0-9-rt", "vmlinuz-6.1.0-56", "x");
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < sorted.size(); j++) {
        assertThat(Integer.signum(Versions.compare(sorted.get(i), sorted.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void numbersMayBeOfAnyLength() {
    assertThat(Versions.compare("1" + "0".repeat(40), "9".repeat(40))).isPositive();
  }
}
