package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewSymbolsTest {
  private static final KconfigModel MODEL =
      Trees.of(
          Dialects.LINUX_6_18,
          """
          config OLD
          	bool
          	transitional
          config NEW
          	bool "new"
          	default OLD
          config OTHER
          	bool "other"
          	default y if OLD
          """);

  private static List<String> open(String... lines) {
    Configuration configuration = Configuration.of(MODEL, Trees.lines(lines));
    return NewSymbols.of(configuration, true).stream()
        .map(node -> node.symbol().orElseThrow().name())
        .toList();
  }

  @Test
  void aLineForTheOldNameAnswersForTheNewOne() {
    assertThat(open()).containsExactly("NEW", "OTHER");
    assertThat(open("OLD=n")).containsExactly("OTHER");
    assertThat(open("NEW=y")).containsExactly("OTHER");
  }
}
