package dev.arrow.kconfig.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.syntax.Dialects;
import org.junit.jupiter.api.Test;

/** Zephyr's {@code configdefault}. */
class ConfigDefaultsTest {
  private static final String TREE =
      """
      config X
      	bool "x"
      configdefault N
      	default 1 if X
      config N
      	int "n"
      	depends on D
      	default 2
      config D
      	bool "d"
      	default y
      if X
      configdefault T
      	default y
      endif
      config T
      	bool
      	depends on D
      """;

  private static Configuration configuration(String... lines) {
    return Configuration.of(Trees.of(Dialects.ZEPHYR, TREE), Trees.lines(lines));
  }

  @Test
  void addsDefaultsInTheOrderOfTheFile() {
    assertThat(configuration().value("N").text()).isEqualTo("2");
    assertThat(configuration("X=y").value("N").text()).isEqualTo("1");
  }

  @Test
  void countsOnlyWhereAnEntryLetsTheSymbolBeOn() {
    assertThat(configuration("X=y").value("T").text()).isEqualTo("y");
    assertThat(configuration().value("T").text()).isEqualTo("n");
    assertThat(configuration("X=y", "D=n").value("T").text()).isEqualTo("n");
    assertThat(configuration("X=y", "D=n").value("N").written()).isFalse();
  }

  @Test
  void holdsDefaultsAlone() {
    for (String line : new String[] {"bool", "depends on X", "select X", "prompt \"n\""}) {
      assertThat(Trees.diagnostics(Dialects.ZEPHYR, "configdefault N\n\t" + line + "\n"))
          .as(line)
          .anyMatch(diagnostic -> diagnostic.kind().id().equals("kconfig-syntax"));
    }
    assertThat(Trees.diagnostics(Dialects.KCONFIGLIB, "configdefault N\n\tdefault 1\n"))
        .isNotEmpty();
  }
}
