package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.syntax.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are no UTF-8, or whose lines end as in DOS. */
class ForeignBytesTest {
  private static final String TREE =
      "mainmenu \"Caf\u00e9\"\nconfig S\n\tstring \"pr\u00fcfen\"\n\tdefault \"d\u00e9faut\"\n"
          + "\thelp\n\t  Gr\u00fc\u00dfe.\nconfig T\n\tstring \"t\"\n";

  private static List<UserLine> lines(KconfigModel model, byte[] config) {
    DiagnosticLog log = new DiagnosticLog();
    List<UserLine> lines = ToolConfigReader.read(model, "config", config, log);
    assertThat(log.sorted()).isEmpty();
    return lines;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aTreeInLatin1IsReadAsSuch() {
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, TREE);
    MenuNode node = model.symbol("S").orElseThrow().definitions().get(0);
    assertThat(node.prompt().orElseThrow().text()).isEqualTo("pr\u00fcfen");
    assertThat(node.help()).contains("Gr\u00fc\u00dfe.");
    assertThat(DotConfigWriter.text(Configuration.of(model, List.of())))
        .contains("# Caf\u00e9\n")
        .contains("CONFIG_S=\"d\u00e9faut\"\n");
  }

  @Test
  void aTreeInUtf8IsReadAsSuch() {
    // The helper writes a character as one byte.
    String bytes = new String(TREE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, bytes);
    assertThat(Configuration.of(model, List.of()).value("S").text()).isEqualTo("d\u00e9faut");
  }

  @Test
  void eachTextOfAConfigurationHasItsOwnEncoding() {
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, TREE);
    String config =
        "# \u00e9\nCONFIG_S=\"na\u00efve\"\nCONFIG_T=\"\u00c3\u00a9 \u00ef\u00bf\u00bd\"\n";
    Configuration read = Configuration.of(model, lines(model, latin(config)));
    assertThat(read.value("S").text()).isEqualTo("na\u00efve");
    assertThat(read.value("T").text()).isEqualTo("\u00e9 \ufffd");
    byte[] written = DotConfigWriter.text(read).getBytes(StandardCharsets.UTF_8);
    Configuration again = Configuration.of(model, lines(model, written));
    assertThat(again.value("S").text()).isEqualTo("na\u00efve");
    assertThat(again.value("T").text()).isEqualTo("\u00e9 \ufffd");
  }

  @Test
  void theStrictReaderLosesNoByteEither() {
    DiagnosticLog log = new DiagnosticLog();
    List<UserLine> lines = DotConfigReader.read("c", latin("CONFIG_S=\"na\u00efve\"\n"), log);
    assertThat(lines).extracting(UserLine::value).containsExactly("na\u00efve");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    for (String last : List.of("\tdefault y", "\tdefault y\n\thelp\n\t  text", "\tdefault y #")) {
      KconfigModel model = Trees.of(Dialects.LINUX_6_12, "config A\n\tbool\n" + last);
      assertThat(Configuration.of(model, List.of()).on("A")).as(last).isTrue();
    }
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, TREE);
    assertThat(Configuration.of(model, lines(model, latin("CONFIG_S=\"x\""))).value("S").text())
        .isEqualTo("x");
  }

  @Test
  void linesMayEndAsInDos() {
    String tree =
        """
        config A
        \tbool "a"
        \tdefault y
        \thelp
        \t  Text.

        \t    More.
        if A
        config B
        \tstring "b" \\
        \t\tif A
        \tdefault "x"
        endif
        V = v
        config C
        \tstring
        \tdefault "$(V)"
        """;
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, tree.replace("\n", "\r\n"));
    KconfigModel plain = Trees.of(Dialects.LINUX_6_1, tree);
    MenuNode node = model.symbol("A").orElseThrow().definitions().get(0);
    assertThat(node.help()).contains("Text.\n\n  More.");
    String config = "CONFIG_A=y\r\nCONFIG_B=\"1\"\r\n# CONFIG_A is not set\r\nCONFIG_A=y\r\n";
    List<UserLine> lines =
        ToolConfigReader.read(model, "config", latin(config), new DiagnosticLog());
    assertThat(DotConfigWriter.text(Configuration.of(model, lines)))
        .isEqualTo(DotConfigWriter.text(Configuration.of(plain, lines)))
        .contains("CONFIG_A=y\nCONFIG_B=\"1\"\nCONFIG_C=\"v\"\n");
  }
}
