package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.mode.RandomAnswers.Probability;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final KconfigModel MODEL =
      Trees.of(
          Dialects.LINUX_6_1,
          "config MODULES\n\tdef_bool y\n\tmodules\nconfig A\n\tbool \"a\"\nconfig T\n\ttristate \"t\"\n"
              + "choice\n\tprompt \"c\"\nconfig X\n\tbool \"x\"\nconfig Y\n\tbool \"y\"\nendchoice\n"
              + "choice\n\tprompt \"none\"\nendchoice\n");

  private static List<String> texts(List<UserLine> lines) {
    return lines.stream().map(line -> line.symbol() + "=" + line.value()).toList();
  }

  @Test
  void certainProbabilitiesLeaveNothingToChance() {
    assertThat(texts(RandomAnswers.of(MODEL, 1, new Probability(100, 0, 100), List.of()).lines()))
        .startsWith("A=y", "T=m")
        .hasSize(3);
    assertThat(texts(RandomAnswers.of(MODEL, 1, new Probability(0, 0, 0), List.of()).lines()))
        .startsWith("A=n", "T=n");
  }

  @Test
  void fixedLinesMoveNoOtherAnswer() {
    for (long seed = 0; seed < 50; seed++) {
      List<String> free =
          texts(RandomAnswers.of(MODEL, seed, Probability.USUAL, List.of()).lines());
      List<UserLine> fixed = Trees.lines("A=y", "X=y");
      List<String> bound = texts(RandomAnswers.of(MODEL, seed, Probability.USUAL, fixed).lines());
      assertThat(bound).containsExactly(free.get(1), "A=y", "X=y");
    }
  }

  @Test
  void probabilitiesAreReadAsTheToolReadsThem() {
    assertThat(Probability.parse("51")).isEqualTo(new Probability(51, 26, 25));
    assertThat(Probability.parse("20:30")).isEqualTo(new Probability(50, 20, 30));
    assertThat(Probability.parse("1:2:3")).isEqualTo(new Probability(1, 2, 3));
    for (String wrong : List.of("", "x", "101", "60:60", "1:2:3:4", "-1")) {
      assertThatThrownBy(() -> Probability.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void newAreThoseThatNoLineAnswers() {
    Configuration made = Configuration.of(MODEL, Trees.lines("A=y", "X=y"));
    assertThat(NewSymbols.of(made, true))
        .extracting(node -> node.symbol().map(Symbol::name).orElse("choice"))
        .containsExactly("T", "choice", "Y");
  }

  @Test
  void onlyTristatesAreRewritten() {
    List<UserLine> lines = Trees.lines("A=y", "T=y", "GONE=y");
    assertThat(texts(TristateRewrite.of(MODEL, lines, Tristate.Y, Tristate.M)))
        .containsExactly("A=y", "T=m", "GONE=y");
  }

  @Test
  void withoutModulesNothingIsRewritten() {
    KconfigModel none =
        Trees.of(
            Dialects.LINUX_6_1,
            "config MODULES\n\tbool \"m\"\n\tmodules\nconfig T\n\ttristate \"t\"\n");
    List<UserLine> off = Trees.lines("MODULES=n", "T=m");
    assertThat(TristateRewrite.of(none, off, Tristate.M, Tristate.N)).isEqualTo(off);
    assertThat(
            texts(
                TristateRewrite.of(none, Trees.lines("MODULES=y", "T=m"), Tristate.M, Tristate.N)))
        .containsExactly("MODULES=y", "T=n");
  }

  private static int[] picks(Dialect dialect, String text, String symbols) {
    KconfigModel model = Trees.of(dialect, text);
    String[] names = symbols.split(" ");
    int[] counts = new int[names.length];
    for (long seed = 0; seed < 600; seed++) {
      Configuration configuration =
          RandomAnswers.of(model, seed, Probability.USUAL, List.of()).configuration(model);
      for (int i = 0; i < names.length; i++) {
        counts[i] += configuration.on(names[i]) ? 1 : 0;
      }
    }
    return counts;
  }

  @Test
  void membersThatShowArePickedAlikeOften() {
    String text =
        "config OFF\n\tbool\nchoice\n\tprompt \"c\"\nconfig X\n\tbool \"x\"\n\tdepends on OFF\n"
            + "config Y\n\tbool \"y\"\nconfig Z\n\tbool \"z\"\nendchoice\n";
    for (Dialect dialect : List.of(Dialects.LINUX_6_1, Dialects.LINUX_6_12)) {
      int[] counts = picks(dialect, text, "X Y Z");
      assertThat(counts[0]).isZero();
      assertThat(counts[1] + counts[2]).isEqualTo(600);
      assertThat(counts[1]).isBetween(240, 360);
    }
  }

  @Test
  void aTristateChoiceIsEitherOneOrSeveral() {
    String text =
        "config MODULES\n\tdef_bool y\n\tmodules\nchoice\n\tprompt \"c\"\n\ttristate\n"
            + "config X\n\ttristate \"x\"\nconfig Y\n\ttristate \"y\"\nendchoice\n";
    KconfigModel model = Trees.of(Dialects.LINUX_6_1, text);
    Set<String> seen = new TreeSet<>();
    for (long seed = 0; seed < 200; seed++) {
      Configuration configuration =
          RandomAnswers.of(model, seed, Probability.USUAL, List.of()).configuration(model);
      seen.add(configuration.value("X").text() + configuration.value("Y").text());
    }
    assertThat(seen).containsExactly("mm", "mn", "nm", "nn", "ny", "yn");
  }
}
