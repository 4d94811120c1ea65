package dev.arrow.kconfig.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trees from before the macro language. */
class OldWorldTest {
  private final DiagnosticLog log = new DiagnosticLog();

  private static String lines(Dialect dialect, String tree, String config) {
    KconfigModel model = Trees.of(dialect, tree);
    byte[] bytes = config.getBytes(StandardCharsets.ISO_8859_1);
    List<UserLine> lines =
        ToolConfigReader.read(model, "config", bytes, dialect.prefix(), new DiagnosticLog());
    String text = DotConfigWriter.text(Configuration.of(model, lines), dialect.prefix());
    return text.substring(text.indexOf("#\n\n") < 0 ? 0 : text.indexOf("#\n\n") + 2)
        .replaceFirst("(?s)^#\n# Auto.*?\n#\n", "")
        .strip();
  }

  @Test
  void pathsAndTitlesHoldSymbols() {
    KconfigModel model =
        Trees.load(
            Map.of(
                "Kconfig",
                "mainmenu \"for $ARCH $NONE.\"\n"
                    + "config ARCH\n\tstring\n\toption env=\"ARROW_ARCH\"\n"
                    + "config DIR\n\tstring\n\tdefault \"sub\"\n"
                    + "source \"$DIR/$ARCH.in\"\n",
                "sub/x86_64.in",
                "config FOUND\n\tboolean\n"),
            Dialects.BUILDROOT,
            log);
    assertThat(log.sorted()).isEmpty();
    assertThat(model.symbols()).extracting(Symbol::name).containsExactly("ARCH", "DIR", "FOUND");
    assertThat(model.root().prompt().orElseThrow().text()).isEqualTo("for x86_64 .");
  }

  @Test
  void macrosAreTextAsTheyStand() {
    String tree = "config A\n\tstring\n\tdefault \"$(shell,false) $X\"\n";
    assertThat(lines(Dialects.BUILDROOT, tree, "")).isEqualTo("A=\"$(shell,false) $X\"");
  }

  @Test
  void oldestWordsMeanWhatLaterOnesDo() {
    String tree =
        """
        config A
        	boolean "a"
        	default y
        	enable B
        	---help---
        	  text
        config B
        	def_boolean n
        	requires A
        config range
        	bool prompt
        	depends A
        """;
    assertThat(lines(Dialects.BUSYBOX, tree, ""))
        .isEqualTo("CONFIG_A=y\nCONFIG_B=y\n# CONFIG_range is not set");
  }

  @Test
  void aDefaultOfNIsWrittenByTheOlderTools() {
    String tree = "config A\n\tdef_bool n\nconfig B\n\tbool\n";
    assertThat(lines(Dialects.BUILDROOT, tree, "")).isEmpty();
    assertThat(lines(Dialects.LINUX_4_11, tree, "")).isEqualTo("# CONFIG_A is not set");
    assertThat(lines(Dialects.BUSYBOX, tree, ""))
        .isEqualTo("# CONFIG_A is not set\n# CONFIG_B is not set");
  }

  @Test
  void numbersWereComparedAsTexts() {
    String tree = "config H\n\thex\n\tdefault 0xa\nconfig A\n\tdef_bool H = 10\n";
    assertThat(lines(Dialects.LINUX_4_11, tree, "")).isEqualTo("CONFIG_H=0xa\nCONFIG_A=y");
    assertThat(lines(Dialects.LINUX_3_0, tree, ""))
        .isEqualTo("CONFIG_H=0xa\n# CONFIG_A is not set");
  }

  @Test
  void inBusyboxTheFirstLineCountsAndNothingIsZero() {
    String tree =
        """
        config S
        	string "s"
        config I
        	int "i"
        choice
        	prompt "c"
        config X
        	bool "x"
        config Y
        	bool "y"
        config Z
        	bool "z"
        endchoice
        """;
    String config = "CONFIG_S=\"1\"\nCONFIG_S=\"2\"\nCONFIG_Y=y\nCONFIG_Z=y\n";
    assertThat(lines(Dialects.BUSYBOX, tree, config))
        .isEqualTo(
            "CONFIG_S=\"1\"\nCONFIG_I=0\n"
                + "# CONFIG_X is not set\nCONFIG_Y=y\n# CONFIG_Z is not set");
    assertThat(lines(Dialects.LINUX_3_0, tree, config))
        .isEqualTo(
            "CONFIG_S=\"2\"\nCONFIG_I=\n"
                + "# CONFIG_X is not set\n# CONFIG_Y is not set\nCONFIG_Z=y");
  }

  @Test
  void theEndOfAMenuIsNotWritten() {
    String tree = "menu \"m\"\nconfig A\n\tbool \"a\"\nendmenu\n";
    assertThat(lines(Dialects.BUSYBOX, tree, "")).endsWith("# CONFIG_A is not set");
    assertThat(lines(Dialects.UNIKRAFT, tree, "")).endsWith("# end of m");
  }
}
