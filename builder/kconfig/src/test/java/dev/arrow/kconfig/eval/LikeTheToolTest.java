package dev.arrow.kconfig.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corners of the language that generated trees found, each as the C tool has it. */
class LikeTheToolTest {
  private static final String MODULES = "config MODULES\n\tbool \"m\"\n\tdefault y\n\tmodules\n";

  private static String value(Dialect dialect, String symbol, String text, String... lines) {
    KconfigModel model = Trees.of(dialect, text);
    return Configuration.of(model, Trees.lines(lines)).value(symbol).text();
  }

  @Test
  void textTakesNoValueFromABool() {
    String text = "config B\n\tdef_bool y\nconfig S\n\tstring \"s\"\n\tdefault B\n";
    assertThat(value(Dialects.LINUX_6_12, "S", text)).isEqualTo("n");
    assertThat(value(Dialects.KCONFIGLIB, "S", text)).isEqualTo("y");
  }

  @Test
  void choiceWhoseEntriesAllStandInAnIfHasNoType() {
    String text = "choice\n\tprompt \"c\"\nif y\nconfig A\n\tbool \"a\"\nendif\nendchoice\n";
    assertThat(value(Dialects.LINUX_6_1, "A", text)).isEqualTo("n");
    assertThat(value(Dialects.KCONFIGLIB, "A", text)).isEqualTo("y");
    assertThat(value(Dialects.LINUX_6_12, "A", text)).isEqualTo("y");
  }

  @Test
  void firstTypeOfAChoiceCounts() {
    String text =
        MODULES
            + "choice\n\ttristate \"c\"\n\tbool\nconfig A\n\ttristate \"a\"\n"
            + "config B\n\ttristate \"b\"\nendchoice\n";
    assertThat(Trees.diagnostics(Dialects.LINUX_6_1, text))
        .extracting(Diagnostic::message)
        .containsExactly("The choice is tristate already; `bool` is ignored.");
    assertThat(value(Dialects.LINUX_6_1, "A", text, "A=m", "B=m")).isEqualTo("m");
  }

  @Test
  void moduleBehindAYesAsksForNoMode() {
    String text =
        MODULES
            + "choice\n\ttristate \"c\"\nconfig A\n\ttristate \"a\"\n"
            + "config B\n\ttristate \"b\"\nendchoice\n";
    assertThat(value(Dialects.LINUX_6_1, "A", text, "A=y", "B=m")).isEqualTo("m");
    assertThat(value(Dialects.LINUX_6_1, "B", text, "A=m", "B=y")).isEqualTo("y");
  }

  @Test
  void boundIsReadAsFarAsItIsANumber() {
    String text =
        "config S\n\tstring\n\tdefault \"a b\"\n"
            + "config H\n\thex \"h\"\n\trange S 0xff\nconfig I\n\tint \"i\"\n\trange H 0x1f\n";
    assertThat(value(Dialects.LINUX_6_12, "H", text)).isEqualTo("a b");
    assertThat(
            value(Dialects.LINUX_6_1, "I", "config I\n\thex \"i\"\n\trange 1 20\n\tdefault -1\n"))
        .isEqualTo("1");
    assertThat(value(Dialects.UNIKRAFT, "I", "config I\n\thex \"i\"\n\trange 1 20\n"))
        .isEqualTo("0x1");
  }

  @Test
  void boundIsReadByItsOwnType() {
    String text = "config H\n\thex \"h\"\n\tdefault 0x9\nconfig I\n\tint \"i\"\n\trange H 20\n";
    assertThat(value(Dialects.LINUX_6_12, "I", text)).isEqualTo("0x9");
  }

  @Test
  void defaultThatIsAnExpressionGivesANumberNothing() {
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, "config I\n\tint\n\tdefault B = y\n");
    Configuration configuration = Configuration.of(model, List.of());
    assertThat(configuration.isWritten(model.symbol("I").orElseThrow())).isFalse();
  }

  @Test
  void constantsOfOldComparisonsAreTexts() {
    String text = "config A\n\tbool \"a\"\nconfig H\n\thex\n\tdefault 0x7\nconfig T\n\tdef_bool ";
    assertThat(value(Dialects.LINUX_6_8, "T", text + "A > m\n")).isEqualTo("y");
    assertThat(value(Dialects.LINUX_6_8, "T", text + "H >= n\n")).isEqualTo("n");
    assertThat(value(Dialects.LINUX_6_8, "T", text + "A = 0\n")).isEqualTo("y");
    assertThat(value(Dialects.LINUX_4_11, "T", text + "A = 0\n")).isEqualTo("n");
    assertThat(value(Dialects.LINUX_6_12, "T", text + "A > m\n")).isEqualTo("n");
    assertThat(value(Dialects.LINUX_6_12, "T", text + "H >= n\n")).isEqualTo("y");
  }

  @Test
  void numberOutOfRangeIsDroppedOrBounded() {
    String text = "config I\n\tint \"i\"\n\trange 5 20\n\tdefault 7\n";
    assertThat(value(Dialects.LINUX_6_1, "I", text, "I=200")).isEqualTo("7");
    assertThat(value(Dialects.LINUX_6_8, "I", text, "I=200")).isEqualTo("20");
    assertThat(value(Dialects.COREBOOT, "I", text, "I=1")).isEqualTo("5");
  }

  @Test
  void entryWithoutDependenciesCountsOnlyAlone() {
    String text =
        "config A\n\tdef_bool y\n\timply T\nconfig T\n\tbool\n\tdepends on N\nconfig T\n\tbool\n";
    assertThat(value(Dialects.LINUX_6_12, "T", text)).isEqualTo("n");
    assertThat(value(Dialects.SYSPROG21, "T", text)).isEqualTo("y");
  }

  @Test
  void minimalFileTellsWhatAnImplyWasBoundedTo() {
    String text =
        MODULES + "config A\n\tdef_bool y\n\timply T\nconfig T\n\ttristate \"t\"\n\tdepends on m\n";
    Configuration configuration =
        Configuration.of(Trees.of(Dialects.LINUX_6_12, text), Trees.lines());
    assertThat(configuration.value("T").text()).isEqualTo("m");
    assertThat(DefconfigWriter.text(configuration)).isEqualTo("CONFIG_T=m\n");
  }

  @Test
  void allyesMakesMembersModulesWhereTheChoiceCannotBeMore() {
    String text =
        MODULES + "choice\n\tprompt \"c\"\n\tdepends on m\nconfig A\n\ttristate \"a\"\nendchoice\n";
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, text);
    Configuration all =
        SameAnswer.of(model, "allyesconfig", Tristate.Y, List.of()).configuration(model);
    assertThat(all.value("A").text()).isEqualTo("m");
  }

  @Test
  void dependencyUnderAConditionHoldsWhereThatIsN() {
    String text =
        MODULES
            + "config M\n\ttristate \"m\"\nconfig T\n\ttristate \"t\"\n\tdefault y\n"
            + "\tdepends on n if M\n";
    assertThat(value(Dialects.LINUX_6_18, "T", text)).isEqualTo("y");
    assertThat(value(Dialects.LINUX_6_18, "T", text, "M=m")).isEqualTo("n");
    String nested = "config T\n\tdef_bool y\n\tdepends on n if (!(y && n) || \"x\" = \"y\")\n";
    assertThat(value(Dialects.LINUX_6_18, "T", nested)).isEqualTo("n");
  }

  @Test
  void nothingSelectsATransitionalSymbol() {
    String text =
        "config A\n\tdef_bool y\n\tselect T\nconfig T\n\tbool\n\ttransitional\n"
            + "config B\n\tdef_bool T\n";
    assertThat(value(Dialects.LINUX_6_18, "B", text)).isEqualTo("n");
    assertThat(value(Dialects.LINUX_6_18, "B", text, "T=y")).isEqualTo("y");
  }

  @Test
  void transitionalSymbolDependsOnNothing() {
    String text = "if A\nconfig T\n\tbool\n\ttransitional\nendif\n";
    assertThat(Trees.diagnostics(Dialects.LINUX_6_18, text))
        .extracting(d -> d.kind().id())
        .contains("not-in-dialect");
    assertThat(Trees.diagnostics(Dialects.LINUX_6_18, text.replace("if A", "if y"))).isEmpty();
  }

  @Test
  void olderMinimalFilesLookAtAnImplyOnlyWhereTheSymbolMayBeOn() {
    String text =
        "config A\n\tbool \"a\"\n\timply B\nconfig B\n\tbool \"b\"\n"
            + "config B\n\tbool \"c\"\n\tdepends on C\nconfig C\n\tbool \"c\"\n";
    assertThat(minimal(Dialects.LINUX_5_4, text, "A=y")).isEqualTo("CONFIG_A=y\n");
    assertThat(minimal(Dialects.LINUX_6_1, text, "A=y"))
        .isEqualTo("CONFIG_A=y\n# CONFIG_B is not set\n");
  }

  private static String minimal(Dialect dialect, String text, String... lines) {
    KconfigModel model = Trees.of(dialect, text);
    return DefconfigWriter.text(Configuration.of(model, Trees.lines(lines)));
  }
}
