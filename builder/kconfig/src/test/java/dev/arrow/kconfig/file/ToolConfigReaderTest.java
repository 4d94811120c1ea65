package dev.arrow.kconfig.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolConfigReaderTest {
  private static final String TREE =
      "config B\n\tbool \"b\"\nconfig T\n\ttristate \"t\"\nconfig I\n\tint \"i\"\n"
          + "config S\n\tstring \"s\"\nchoice\n\tprompt \"c\"\nconfig X\n\tbool \"x\"\n"
          + "config Y\n\tbool \"y\"\nendchoice\n";
  private static final KconfigModel CLASSIC = Trees.of(Dialects.LINUX_6_1, TREE);
  private static final KconfigModel MODERN = Trees.of(Dialects.LINUX_6_12, TREE);

  private final DiagnosticLog log = new DiagnosticLog();

  private List<String> read(KconfigModel model, String text, String prefix) {
    List<String> lines = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (UserLine line : ToolConfigReader.read(model, "in", bytes, prefix, log)) {
      lines.add(line.symbol() + "=" + line.value());
    }
    return lines;
  }

  @Test
  void readsEachTypeAsTheToolDoes() {
    String text = "CONFIG_B=yes\nCONFIG_T=m\nCONFIG_I=-7\nCONFIG_S=\"a \\\"\\u00e4\\\\\" rest\n";
    assertThat(read(CLASSIC, text, "CONFIG_"))
        .containsExactly("B=y", "T=m", "I=-7", "S=a \"u00e4\\");
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void passesOverWhatIsNoValueOfTheType() {
    String text = "CONFIG_B=m\nCONFIG_T=Y\nCONFIG_I=\"5\"\nCONFIG_S=bare\nGARBAGE\n CONFIG_B=y\n";
    assertThat(read(CLASSIC, text, "CONFIG_")).isEmpty();
    assertThat(log.sorted())
        .extracting(d -> d.kind().id())
        .containsOnly("config-ignored")
        .hasSize(6);
  }

  @Test
  void keepsUnknownSymbolsAndWarnsOfSecondLines() {
    assertThat(read(MODERN, "CONFIG_NONE=y\nCONFIG_B=y\n# CONFIG_B is not set\r\n", "CONFIG_"))
        .containsExactly("NONE=y", "B=y", "B=n");
    assertThat(log.sorted()).extracting(d -> d.kind().id()).containsExactly("config-duplicate");
  }

  @Test
  void anEmptyPrefixWorks() {
    assertThat(read(MODERN, "B=y\n# T is not set\n# a comment\n", ""))
        .containsExactly("B=y", "T=n");
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void blanksAfterNotSetCountInTheOlderToolAlone() {
    String text = "# CONFIG_B is not set \n";
    assertThat(read(CLASSIC, text, "CONFIG_")).containsExactly("B=n");
    assertThat(read(MODERN, text, "CONFIG_")).isEmpty();
  }

  @Test
  void aMemberOnceChosenStaysChosenWhereAChoiceHasAMode() {
    String text = "CONFIG_X=y\n# CONFIG_X is not set\n";
    assertThat(read(CLASSIC, text, "CONFIG_")).containsExactly("X=y");
    assertThat(read(MODERN, text, "CONFIG_")).containsExactly("X=y", "X=n");
  }

  @Test
  void rawTextsReachToTheLastQuote() {
    KconfigModel raw = Trees.of(Dialects.U_BOOT, TREE);
    assertThat(read(raw, "CONFIG_S=\"a\\n \"b\"\n", "CONFIG_")).containsExactly("S=a\\n \"b");
    assertThat(DotConfigWriter.text(Configuration.of(raw, Trees.lines("S=a\\n \"b"))))
        .contains("CONFIG_S=\"a\\n \"b\"\n");
    assertThat(read(raw, "CONFIG_S=\"\n", "CONFIG_")).containsExactly("S=");
    assertThat(log.sorted()).isEmpty();
    assertThat(read(raw, "CONFIG_S=\"a\" b\n", "CONFIG_")).isEmpty();
    assertThat(log.sorted()).hasSize(1);
  }
}
