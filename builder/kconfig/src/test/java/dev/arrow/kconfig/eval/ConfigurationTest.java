package dev.arrow.kconfig.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.Expr;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final SourcePosition PROGRAM = SourcePosition.wholeFile("program");

  private static final KconfigModel MODEL =
      Trees.arrow(
          """
          config A
          	bool "a"
          	select B
          	imply C

          config B
          	bool

          config C
          	bool "c"
          	depends on D

          config D
          	bool "d"
          	default y

          config N
          	int "n"
          	range 5 10
          	default 1

          config ARCH
          	string
          	default "$(ARROW_ARCH)"

          config X86
          	def_bool ARCH = "x86_64"

          choice
          	prompt "c"
          	default Q

          config P
          	bool "p"

          config Q
          	bool "q"

          endchoice
          """);

  private static SourcePosition at(int line, int column) {
    return new SourcePosition("Kconfig", line, column);
  }

  private static Configuration of(String... lines) {
    return Configuration.of(MODEL, Trees.lines(lines));
  }

  @Test
  void everyValueTellsWhereItComesFrom() {
    Configuration on = of("A=y", "P=y");
    assertThat(on.value("A").origin()).isEqualTo(new Origin.FromUser(Trees.line("A=y")));
    assertThat(on.value("B").origin())
        .isEqualTo(new Origin.FromSelect(List.of(new Selector("A", at(3, 2)))));
    assertThat(on.value("C").origin())
        .isEqualTo(new Origin.FromImply(List.of(new Selector("A", at(4, 2)))));
    assertThat(on.value("D").origin())
        .isInstanceOfSatisfying(
            Origin.FromDefault.class,
            origin -> {
              assertThat(origin.position()).isEqualTo(at(15, 2));
              assertThat(origin.value()).hasToString("y");
              assertThat(origin.condition()).isSameAs(Expr.Constant.YES);
            });
    assertThat(on.value("N").origin()).isEqualTo(new Origin.FromRange(at(19, 2), "5", "10", "1"));
    assertThat(on.value("Q").origin())
        .isEqualTo(new Origin.FromChoice(at(29, 1), Optional.of("P")));
    assertThat(of().value("A").origin()).isEqualTo(new Origin.Unset());
  }

  @Test
  void valuesOfEveryKind() {
    Configuration on = of("A=y");
    assertThat(on.value("A")).extracting(Value::text, Value::tristate).contains("y", Tristate.Y);
    assertThat(on.value("N").text()).isEqualTo("5");
    assertThat(on.value("ARCH").text()).isEqualTo("x86_64");
    assertThat(on.on("X86")).isTrue();
    assertThat(on.on("Q")).isTrue();
    assertThat(on.value("NOWHERE").text()).isEmpty();
    assertThat(on.value("B").visible()).isFalse();
    assertThat(on.value("B").written()).isTrue();
    assertThat(of().value("B").written()).isFalse();
  }

  @Test
  void laterLineWins() {
    assertThat(of("A=y", "A=n").on("A")).isFalse();
    assertThat(of("P=y", "Q=y").on("Q")).isTrue();
    assertThat(of("Q=y", "P=y").on("P")).isTrue();
  }

  @Test
  void needCountsLikeAnImply() {
    UserLine needB = UserLine.need("B", "y", PROGRAM);
    UserLine needC = UserLine.need("C", "y", PROGRAM);
    Configuration on = of().with(needB, needC);
    assertThat(on.on("B")).isTrue();
    assertThat(on.on("C")).isTrue();
    assertThat(on.value("B").origin()).isEqualTo(new Origin.FromUser(needB));
    assertThat(on.refusals()).isEmpty();
    assertThat(on.with(Trees.line("C=n")).on("C")).isFalse();
    assertThat(on.with(Trees.line("D=n")).on("C")).isFalse();
  }

  @Test
  void changesLeaveTheOldConfigurationAlone() {
    Configuration before = of();
    Configuration after = before.with(Trees.line("A=y"));
    assertThat(before.on("A")).isFalse();
    assertThat(after.on("B")).isTrue();
    assertThat(after.without("A").on("B")).isFalse();
    assertThat(after.without("A").lines()).isEmpty();
  }

  @Test
  void conditionsFromOutsideAreEvaluated() {
    SourcePosition place = new SourcePosition("library.yaml", 4, 9);
    assertThat(of("A=y").holds(MODEL.expression("A && !(C = y && D = n) && N < 6", place)))
        .isTrue();
    assertThat(of().holds(MODEL.expression("A || ARCH = \"arm64\"", place))).isFalse();
    assertThat(of().holds(MODEL.expression("A = n", place))).isTrue();
  }

  @Test
  void selectAgainstDependenciesIsFound() {
    KconfigModel model =
        Trees.arrow(
            """
            config A
            	bool "a"
            	select B

            config B
            	bool
            	depends on C

            config C
            	bool "c"
            """);
    Configuration on = Configuration.of(model, Trees.lines("A=y"));
    assertThat(DiagnosticPrinter.text(on.unmetDependencies()))
        .isEqualTo(
            """
            Kconfig:5:1: warning: `B` is selected as y, although its dependencies are n.
            hint: Turn on what it depends on, or off what selects it.
            Kconfig:7:13: note: It depends on `C`, which is n.
            Kconfig:3:2: note: `A` selects it as y.
            """);
    assertThat(on.with(Trees.line("C=y")).unmetDependencies()).isEmpty();
  }

  @Test
  void aTristateChoiceFollowsWhetherThereAreModules() {
    KconfigModel model =
        Trees.of(
            Dialects.LINUX_6_1,
            "config MODULES\n\tbool \"modules\"\n\tmodules\nchoice\n\tprompt \"c\"\n\ttristate\n"
                + "config X\n\ttristate \"x\"\nendchoice\n");
    Configuration with = Configuration.of(model, Trees.lines("MODULES=y"));
    assertThat(with.mode(model.choices().get(0))).isEqualTo(Tristate.M);
    Configuration without = with.with(Trees.line("MODULES=n"));
    assertThat(without.mode(model.choices().get(0))).isEqualTo(Tristate.Y);
    assertThat(without.value("X").text()).isEqualTo("y");
    assertThat(without.with(Trees.line("MODULES=y")).value("X").text()).isEqualTo("n");
  }

  @Test
  void unmetDependenciesAreToldWithValuesAndAllThatSelects() {
    KconfigModel model =
        Trees.of(
            Dialects.LINUX_6_1,
            """
            config MODULES
            	bool "modules"
            	modules
            config M
            	tristate "m"
            	select B
            config Y
            	bool "y"
            	select B if M
            config B
            	tristate
            	depends on GONE && (M = y || !Y)
            config B
            	tristate
            	depends on N > 3
            config N
            	int "n"
            """);
    Configuration on = Configuration.of(model, Trees.lines("MODULES=y", "M=m", "Y=y", "N=2"));
    assertThat(DiagnosticPrinter.text(on.unmetDependencies()))
        .isEqualTo(
            """
            Kconfig:10:1: warning: `B` is selected as m, although its dependencies are n.
            hint: Turn on what it depends on, or off what selects it.
            Kconfig:12:13: note: It depends on `GONE`, which is defined nowhere.
            Kconfig:12:22: note: It depends on `M = y || !Y`: `M` is m, `Y` is y.
            Kconfig:15:13: note: It depends on `N > 3`: `N` is 2.
            Kconfig:6:2: note: `M` selects it as m.
            Kconfig:9:2: note: `Y` selects it as m.
            """);
  }

  @Test
  void whatTheUserSaidOfAHiddenSymbolCountsOnceItShows() {
    String text =
        "config V\n\tbool \"v\"\nconfig A\n\tbool \"a\" if V\n\tdefault n\n"
            + "config N\n\tint \"n\" if V\n\tdefault 3\n";
    for (Dialect dialect : List.of(Dialects.LINUX_6_12, Dialects.LINUX_6_1, Dialects.KCONFIGLIB)) {
      Configuration hidden =
          Configuration.of(Trees.of(dialect, text), Trees.lines("A=y", "N=7", "V=n"));
      assertThat(hidden.value("A").text()).isEqualTo("n");
      assertThat(hidden.value("N").text()).isEqualTo("3");
      Configuration shown = hidden.with(Trees.line("V=y"));
      assertThat(shown.value("A").text()).isEqualTo("y");
      assertThat(shown.value("N").text()).isEqualTo("7");
    }
  }
}
