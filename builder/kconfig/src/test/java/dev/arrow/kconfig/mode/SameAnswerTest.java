package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SameAnswerTest {
  private static final String PLAIN =
      "config MODULES\n\tbool \"m\"\n\tmodules\nconfig A\n\tbool \"a\"\nconfig T\n\ttristate \"t\"\n"
          + "config HIDDEN\n\tbool\n";
  private static final String CHOICE =
      "config MODULES\n\tdef_bool y\n\tmodules\nchoice\n\ttristate \"c\"\nconfig X\n\ttristate \"x\"\n"
          + "config Y\n\ttristate \"y\"\nconfig Z\n\tbool \"z\"\nendchoice\n";

  private static String values(Dialect dialect, String tree, Tristate answer, String... fixed) {
    KconfigModel model = Trees.of(dialect, tree);
    List<UserLine> lines = Trees.lines(fixed);
    Configuration made = SameAnswer.of(model, "all", answer, lines).configuration(model);
    return model.symbols().stream()
        .filter(made::isWritten)
        .map(symbol -> symbol + "=" + made.text(symbol))
        .collect(Collectors.joining(" "));
  }

  @Test
  void answersEveryQuestionAlike() {
    assertThat(values(Dialects.LINUX_6_12, PLAIN, Tristate.Y)).isEqualTo("MODULES=y A=y T=y");
    assertThat(values(Dialects.LINUX_6_12, PLAIN, Tristate.M)).isEqualTo("MODULES=y A=y T=m");
    assertThat(values(Dialects.LINUX_6_12, PLAIN, Tristate.N)).isEqualTo("MODULES=n A=n T=n");
  }

  @Test
  void keepsTheLinesThatAreGiven() {
    assertThat(values(Dialects.LINUX_6_1, PLAIN, Tristate.N, "A=y")).isEqualTo("MODULES=n A=y T=n");
  }

  @Test
  void besideAFileAChoiceThatItDoesNotNameMayHaveModules() {
    assertThat(values(Dialects.LINUX_6_1, CHOICE, Tristate.Y, "OTHER=y"))
        .isEqualTo("MODULES=y X=m Y=m");
    assertThat(values(Dialects.LINUX_6_1, CHOICE, Tristate.Y, "Y=y"))
        .isEqualTo("MODULES=y X=n Y=y Z=n");
    String optional = CHOICE.replace("tristate \"c\"\n", "tristate \"c\"\n\toptional\n");
    assertThat(values(Dialects.LINUX_6_1, optional, Tristate.Y, "OTHER=y")).isEqualTo("MODULES=y");
  }

  @Test
  void aNumberBesideTheAnswersIsBounded() {
    String tree = "config N\n\tint \"n\"\n\trange 1 9\n\tdefault 3\n";
    assertThat(values(Dialects.LINUX_6_1, tree, Tristate.N, "N=20")).isEqualTo("N=9");
    assertThat(values(Dialects.LINUX_6_12, tree, Tristate.N, "N=20")).isEqualTo("N=9");
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, tree);
    Configuration read = Configuration.of(model, Trees.lines("N=20"));
    assertThat(read.value("N").text()).isEqualTo("3");
  }

  @Test
  void betweenTheWorldsANumberIsZeroAndBounded() {
    String tree = "config N\n\tint \"n\"\n\trange 0 9\nconfig H\n\thex \"h\"\n";
    KconfigModel model = Trees.of(Dialects.LINUX_6_8, tree);
    Configuration read = Configuration.of(model, Trees.lines("N=20"));
    assertThat(read.value("N").text()).isEqualTo("9");
    assertThat(Configuration.of(model, List.of()).value("N").text()).isEqualTo("0");
    assertThat(read.value("H").text()).isEqualTo("0x0");
  }

  @Test
  void asksAChoiceForItsMode() {
    assertThat(values(Dialects.LINUX_6_1, CHOICE, Tristate.M)).isEqualTo("MODULES=y X=m Y=m");
    assertThat(values(Dialects.LINUX_6_1, CHOICE, Tristate.Y)).isEqualTo("MODULES=y X=y Y=n Z=n");
    assertThat(values(Dialects.LINUX_6_1, CHOICE, Tristate.N)).isEqualTo("MODULES=y X=n Y=n");
  }

  @Test
  void aMemberThatDependsOnAnotherIsNoMember() {
    String tree =
        "config V\n\tdef_bool y\nchoice\n\tprompt \"c\"\nconfig A\n\tbool \"a\"\nif A\nconfig B\n"
            + "\tbool \"b\"\nendif\nif V\nconfig C\n\tbool \"c\"\nconfig D\n\tbool \"d\" if C != n\n"
            + "endif\nconfig E\n\tbool \"e\"\n\tdepends on V\nendchoice\n";
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, tree);
    assertThat(model.choices().get(0).members())
        .extracting(Symbol::name)
        .containsExactly("A", "C", "E");
  }

  @Test
  void someOptionsAreOnEvenInAllno() {
    String tree = "config A\n\tbool \"a\"\n\toption allnoconfig_y\n";
    assertThat(values(Dialects.UNIKRAFT, tree, Tristate.N)).isEqualTo("A=y");
  }
}
