package dev.arrow.solver.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.solver.encode.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixerTest {
  private static final String NET =
      """
      config SCHED
      \tbool "sched"
      config TIMER
      \tbool "timer"
      config NET
      \tbool "net"
      \tdepends on SCHED && TIMER
      config SMALL
      \tbool "small"
      config HTTP
      \tbool "http"
      \tdepends on NET && !SMALL
      """;

  private static Answer ask(String tree, Weights weights, List<String> lines, String... goals) {
    KconfigModel model = Trees.of(Dialects.LINUX_6_12, tree);
    Configuration now = Configuration.of(model, Trees.lines(lines.toArray(String[]::new)));
    List<Goal> asked =
        List.of(goals).stream()
            .map(goal -> goal.split("="))
            .map(goal -> new Goal(model.symbol(goal[0]).orElseThrow(), goal[1]))
            .toList();
    return new Fixer(model, weights).enable(now, asked, Limits.USUAL);
  }

  private static List<List<String>> lines(Answer answer) {
    return ((Answer.Fixes) answer)
        .fixes().stream()
            .map(fix -> fix.lines().stream().map(l -> l.symbol() + "=" + l.value()).toList())
            .toList();
  }

  @Test
  void switchesOnWhatASymbolNeeds() {
    Answer answer = ask(NET, Weights.PLAIN, List.of("SMALL=y"), "HTTP=y");
    assertThat(lines(answer))
        .containsExactly(List.of("SMALL=n", "SCHED=y", "TIMER=y", "NET=y", "HTTP=y"));
  }

  @Test
  void aNumberIsAskedForTogetherWithItsPrompt() {
    String tree =
        """
        config NET
        \tbool "net"
        config BIG
        \tbool "big"
        config SIZE
        \tint "size" if NET
        \trange 1 9 if !BIG
        \trange 1 99
        \tdefault 4
        config ROOM
        \tdef_bool SIZE > 8
        config FAST
        \tbool "fast"
        \tdepends on ROOM
        """;
    assertThat(lines(ask(tree, Weights.PLAIN, List.of(), "SIZE=7")))
        .containsExactly(List.of("NET=y", "SIZE=7"));
    assertThat(lines(ask(tree, Weights.PLAIN, List.of("NET=y"), "SIZE=7")))
        .containsExactly(List.of("SIZE=7"));
    assertThat(lines(ask(tree, Weights.PLAIN, List.of(), "SIZE=50", "FAST=y")))
        .containsExactly(List.of("NET=y", "BIG=y", "FAST=y", "SIZE=50"));
    assertThat(((Answer.Impossible) ask(tree, Weights.PLAIN, List.of(), "SIZE=100")).core())
        .extracting(Statement::text)
        .containsExactly("SIZE: range 1 9 if !BIG", "SIZE: range 1 99");
  }

  @Test
  void saysThatNothingIsToDo() {
    assertThat(ask(NET, Weights.PLAIN, List.of("SCHED=y"), "SCHED=y", "NET=n"))
        .isEqualTo(new Answer.AlreadySo());
  }

  @Test
  void namesWhatElseGoesOnAndOff() {
    Answer answer =
        ask(
            """
            config A
            \tbool "a"
            \tselect B
            config B
            \tbool
            config C
            \tbool "c"
            \tdepends on !A
            """,
            Weights.PLAIN,
            List.of("C=y"),
            "A=y");
    Fix fix = ((Answer.Fixes) answer).fixes().get(0);
    assertThat(fix.size()).isEqualTo(1);
    assertThat(fix.switchedOn()).extracting(c -> c.symbol().name()).containsExactly("B");
    assertThat(fix.switchedOff()).extracting(c -> c.symbol().name()).containsExactly("C");
    assertThat(fix.refused()).extracting(line -> line.symbol()).containsExactly("C");
  }

  @Test
  void prefersFewerLibrariesThenFewerBytes() {
    String tree =
        """
        config A
        \tbool "a"
        \tselect X
        \tselect MORE
        config B
        \tbool "b"
        \tselect X
        config C
        \tbool "c"
        \tselect X
        config MORE
        \tbool
        config X
        \tbool
        """;
    Weights weights =
        new Weights(
            symbol -> symbol.name().length() == 1 || symbol.name().equals("MORE"),
            symbol -> symbol.name().equals("B") ? 100 : 1);
    assertThat(lines(ask(tree, weights, List.of(), "X=y")))
        .containsExactly(List.of("C=y"), List.of("B=y"), List.of("A=y"));
  }

  @Test
  void leavesNothingSelectedAgainstItsDependencies() {
    String tree =
        """
        config A
        \tbool "a"
        config FORCE
        \tbool "force"
        \tselect X
        config X
        \tbool "x"
        \tdepends on A
        """;
    assertThat(lines(ask(tree, Weights.PLAIN, List.of(), "X=y")))
        .containsExactly(List.of("A=y", "X=y"), List.of("A=y", "FORCE=y"));
    String only = tree.replace("bool \"x\"", "bool").replace("bool \"a\"", "bool");
    assertThat(lines(ask(only, Weights.PLAIN, List.of(), "X=y")))
        .containsExactly(List.of("FORCE=y"));
  }

  @Test
  void namesAContradictionWithItsPlaces() {
    Answer answer = ask(NET, Weights.PLAIN, List.of(), "HTTP=y", "TIMER=n");
    assertThat(((Answer.Impossible) answer).core())
        .extracting(Statement::toString)
        .containsExactly(
            "Kconfig:7:22: NET: depends on TIMER", "Kconfig:12:13: HTTP: depends on NET");
  }

  @Test
  void namesASymbolThatNothingSwitchesOn() {
    Answer answer =
        ask(
            "config A\n\tbool \"a\"\n\tdepends on B\nconfig B\n\tbool\n",
            Weights.PLAIN,
            List.of(),
            "A=y");
    assertThat(((Answer.Impossible) answer).core())
        .extracting(Statement::text)
        .containsExactly("A: depends on B", "B: no prompt, no default, and nothing selects it");
  }

  @Test
  void picksAMemberOfAChoice() {
    String tree =
        """
        choice
        \tprompt "which"
        config A
        \tbool "a"
        config B
        \tbool "b"
        endchoice
        config X
        \tbool "x"
        \tdepends on B
        """;
    assertThat(lines(ask(tree, Weights.PLAIN, List.of(), "X=y")))
        .containsExactly(List.of("B=y", "X=y"));
    assertThat(((Answer.Impossible) ask(tree, Weights.PLAIN, List.of(), "X=y", "A=y")).core())
        .extracting(Statement::text)
        .containsExactly("choice: at most one of A, B is y", "X: depends on B");
  }

  @Test
  void knowsNumbersOnlyAsTheyAre() {
    String tree =
        """
        config BIG
        \tbool "big"
        config SIZE
        \tint
        \tdefault 100 if BIG
        \tdefault 1
        config X
        \tbool "x"
        \tdepends on SIZE > 10
        """;
    assertThat(lines(ask(tree, Weights.PLAIN, List.of(), "X=y")))
        .containsExactly(List.of("BIG=y", "X=y"));
  }

  @Test
  void saysWhenTimeIsOver() {
    KconfigModel model = Trees.of(Dialects.LINUX_6_12, NET);
    Goal goal = new Goal(model.symbol("HTTP").orElseThrow(), "y");
    Answer answer =
        new Fixer(model, Weights.PLAIN)
            .enable(
                Configuration.of(model, List.of()), List.of(goal), new Limits(Duration.ZERO, 1));
    assertThat(answer).isEqualTo(new Answer.Unknown("No answer was found in 0.0 seconds."));
  }

  /** More things than places for them, each place for one: nothing that is quick to find out. */
  private static String crowd(int things) {
    StringBuilder tree = new StringBuilder();
    StringBuilder needs = new StringBuilder("config ALL\n\tbool \"all\"\n");
    for (int thing = 0; thing < things; thing++) {
      List<String> places = new ArrayList<>();
      for (int place = 0; place < things - 1; place++) {
        String name = "T" + thing + "_" + place;
        places.add(name);
        tree.append("config ").append(name).append("\n\tbool \"at\"\n");
        for (int other = 0; other < thing; other++) {
          needs.append("\tdepends on !" + name + " || !T" + other + "_" + place + "\n");
        }
      }
      needs.append("\tdepends on ").append(String.join(" || ", places)).append("\n");
    }
    return tree.append(needs).toString();
  }

  @Test
  void aSearchThatNobodyWaitsForEnds() {
    KconfigModel model = Trees.of(Dialects.LINUX_6_12, crowd(12));
    Fixer fixer = new Fixer(model, Weights.PLAIN);
    Configuration now = Configuration.of(model, List.of());
    List<Goal> goals = List.of(new Goal(model.symbol("ALL").orElseThrow(), "y"));
    Limits hours = new Limits(Duration.ofHours(3), 3);
    long begin = System.nanoTime();
    for (Duration patience :
        List.of(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(500))) {
      long end = System.nanoTime() + patience.toNanos();
      assertThat(fixer.enable(now, goals, hours.until(() -> System.nanoTime() >= end)))
          .isEqualTo(new Answer.Unknown("The search was given up."));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(1));
    // Another search goes on from nothing that this one left.
    Goal easy = new Goal(model.symbol("T0_0").orElseThrow(), "y");
    assertThat(lines(fixer.enable(now, List.of(easy), Limits.USUAL))).contains(List.of("T0_0=y"));
  }
}
