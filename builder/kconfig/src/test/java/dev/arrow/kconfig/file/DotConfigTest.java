package dev.arrow.kconfig.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotConfigTest {
  private static final KconfigModel MODEL =
      Trees.arrow(
          """
          mainmenu "Arrow Configuration"

          config A
          	bool "a"
          	default y

          menu "Texts"

          config S
          	string "s"
          	default "x"

          comment "numbers"

          config N
          	int "n"
          	default 5

          endmenu

          menu "Hidden"
          	depends on !A

          config H
          	hex "h"
          	default 0x10

          endmenu

          config Z
          	bool "z"
          """);

  private final DiagnosticLog log = new DiagnosticLog();

  private List<UserLine> read(String text) {
    return DotConfigReader.read("my.config", text.getBytes(StandardCharsets.UTF_8), log);
  }

  @Test
  void wholeFileHasMenusAsComments() {
    Configuration configuration = Configuration.of(MODEL, Trees.lines("S=a \"b\" \\c", "N=7"));
    assertThat(DotConfigWriter.text(configuration))
        .isEqualTo(
            """
            #
            # Automatically generated file; DO NOT EDIT.
            # Arrow Configuration
            #
            CONFIG_A=y

            #
            # Texts
            #
            CONFIG_S="a \\"b\\" \\\\c"

            #
            # numbers
            #
            CONFIG_N=7
            # end of Texts

            # CONFIG_Z is not set
            """);
  }

  @Test
  void minimalFileHasOnlyWhatDiffers() {
    Configuration configuration =
        Configuration.of(MODEL, Trees.lines("A=n", "S=x", "N=7", "H=0x10", "Z=y"));
    assertThat(DefconfigWriter.text(configuration))
        .isEqualTo("# CONFIG_A is not set\nCONFIG_N=7\nCONFIG_Z=y\n");
  }

  @Test
  void readsEveryKindOfLine() {
    assertThat(
            read(
                """
                # a comment
                CONFIG_A=y
                # CONFIG_B is not set

                CONFIG_S="a \\"b\\" \\\\c" rest
                CONFIG_N=-5\r
                CONFIG_E=
                """))
        .extracting(line -> line.origin().line() + ":" + line.symbol() + "=" + line.value())
        .containsExactly("2:A=y", "3:B=n", "5:S=a \"b\" \\c", "6:N=-5", "7:E=");
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void namesLinesItCannotRead() {
    read(
        """
        CONFIG_A=y
        A=y
          CONFIG_A=n
        CONFIG_=y
        CONFIG_A
        CONFIG_S="open
        CONFIG_S=two words
        CONFIG_A=n
        """);
    assertThat(DiagnosticPrinter.text(log.sorted()))
        .isEqualTo(
            """
            my.config:2:1: error: A line is `CONFIG_NAME=value` or `# CONFIG_NAME is not set`.
                A=y
                ^
            hint: Is `CONFIG_A=y` meant?
            my.config:3:1: error: A line is `CONFIG_NAME=value` or `# CONFIG_NAME is not set`.
                  CONFIG_A=n
                ^
            my.config:4:1: error: `CONFIG_` is followed by a name and `=`.
                CONFIG_=y
                ^
            my.config:5:1: error: `CONFIG_` is followed by a name and `=`.
                CONFIG_A
                ^
            my.config:6:10: error: A value is y, n, m, a number, or a text in double quotes.
                CONFIG_S="open
                         ^
            my.config:7:10: error: A value is y, n, m, a number, or a text in double quotes.
                CONFIG_S=two words
                         ^
            my.config:8:1: warning: `A` is set a second time; this line counts.
                CONFIG_A=n
                ^
            my.config:1:1: note: The first line is here.
            """);
  }
}
