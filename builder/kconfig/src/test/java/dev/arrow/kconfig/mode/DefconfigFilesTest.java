package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefconfigFilesTest {
  private static final String TREE =
      """
      config ARCH
      	string
      	default "arm"
      config OFF
      	bool
      config LIST
      	string
      	depends on !UNDEFINED
      	option defconfig_list
      	default "never" if OFF
      	default "boot/config-$ARCH"
      	default "arch/defconfig" if !OFF
      """;

  private static List<String> of(Dialect dialect, String tree) {
    KconfigModel model = Trees.of(dialect, tree);
    return DefconfigFiles.of(Configuration.of(model, List.of()));
  }

  @Test
  void thoseWhoseConditionsHoldInOrder() {
    assertThat(of(Dialects.UNIKRAFT, TREE)).containsExactly("boot/config-$ARCH", "arch/defconfig");
  }

  @Test
  void olderToolsPutSymbolsIn() {
    assertThat(of(Dialects.LINUX_3_0, TREE)).containsExactly("boot/config-arm", "arch/defconfig");
  }

  @Test
  void noneWithoutTheOption() {
    assertThat(of(Dialects.LINUX_6_12, "config A\n\tbool\n")).isEmpty();
  }
}
