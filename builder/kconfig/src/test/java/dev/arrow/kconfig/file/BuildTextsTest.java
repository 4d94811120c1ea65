package dev.arrow.kconfig.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import org.junit.jupiter.api.Test;

class BuildTextsTest {
  private static final String TREE =
      """
      mainmenu "Demo"
      config MODULES
      \tdef_bool y
      \t%s
      config B
      \tbool "b"
      config T
      \ttristate "t"
      config OFF
      \tbool "off"
      config H
      \thex "h"
      config S
      \tstring "s"
      config HIDDEN
      \tint "hidden"
      \tdepends on OFF
      """;

  private static BuildTexts texts(Dialect dialect, String modules, String... lines) {
    return new BuildTexts(
        Configuration.of(Trees.of(dialect, TREE.formatted(modules)), Trees.lines(lines)),
        "CONFIG_");
  }

  private static final BuildTexts NOW =
      texts(Dialects.LINUX_6_12, "modules", "B=y", "T=m", "H=1f", "S=a\"b\\c $x");

  @Test
  void makeGetsTextsAsTheyAre() {
    assertThat(NOW.autoConf())
        .isEqualTo(
            """
            #
            # Automatically generated file; DO NOT EDIT.
            # Demo
            #
            CONFIG_MODULES=y
            CONFIG_B=y
            CONFIG_T=m
            CONFIG_H=1f
            CONFIG_S=a"b\\c $x
            """);
  }

  @Test
  void olderTreesHaveQuotesAndCapitalLetters() {
    BuildTexts old = texts(Dialects.UNIKRAFT, "option modules", "B=y", "T=m", "S=a\"b");
    assertThat(old.autoConf()).endsWith("CONFIG_T=m\nCONFIG_H=\nCONFIG_S=\"a\\\"b\"\n");
    assertThat(old.tristateConf()).endsWith("# Demo\n#\nCONFIG_T=M\n");
  }

  @Test
  void theCompilerSeesWhetherItIsAModule() {
    assertThat(NOW.header())
        .isEqualTo(
            """
            /*
             * Automatically generated file; DO NOT EDIT.
             * Demo
             */
            #define CONFIG_MODULES 1
            #define CONFIG_B 1
            #define CONFIG_T_MODULE 1
            #define CONFIG_H 0x1f
            #define CONFIG_S "a\\"b\\\\c $x"
            """);
  }

  @Test
  void rustGetsArguments() {
    assertThat(NOW.rustArguments())
        .isEqualTo(
            """
            --cfg=CONFIG_MODULES
            --cfg=CONFIG_MODULES="y"
            --cfg=CONFIG_B
            --cfg=CONFIG_B="y"
            --cfg=CONFIG_T
            --cfg=CONFIG_T="m"
            --cfg=CONFIG_H="0x1f"
            --cfg=CONFIG_S="a\\"b\\\\c $x"
            """);
  }
}
