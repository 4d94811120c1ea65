package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final KconfigModel MODEL =
      Trees.of(
          Dialects.LINUX_6_12,
          "config A\n\tbool \"a\"\nconfig B\n\tbool \"b\"\n\tdepends on A\n"
              + "config N\n\tint \"n\"\n\trange 1 9\n\tdefault 2\n");

  private static boolean isComplete(String... lines) {
    return Agreement.isComplete(Configuration.of(MODEL, Trees.lines(lines)));
  }

  @Test
  void allThatIsWrittenMustBeSaid() {
    assertThat(isComplete("A=n", "N=3")).isTrue();
    assertThat(isComplete("A=y", "B=n", "N=3")).isTrue();
    assertThat(isComplete("A=y", "N=3")).isFalse();
    assertThat(isComplete("A=n")).isFalse();
  }

  @Test
  void nothingElseMayBeSaid() {
    assertThat(isComplete("A=n", "N=3", "B=n")).isFalse();
    assertThat(isComplete("A=n", "N=3", "GONE=n")).isFalse();
    assertThat(isComplete("A=n", "N=12")).isFalse();
  }
}
