package dev.arrow.solver.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.solver.SeededTree;
import dev.arrow.solver.explain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinimiserTest {
  private static final KconfigModel MODEL =
      SeededTree.model(
          """
          config NET
          	bool "net"
          	default y
          	select CRC
          config TCP
          	bool "tcp"
          	depends on NET
          	default y
          	imply LOG
          config SOUND
          	bool "sound"
          	default y
          	select BEEP
          config BEEP
          	bool "beep"
          	imply VOLUME
          config VOLUME
          	bool "volume"
          config CRC
          	bool "crc"
          config LOG
          	bool "log"
          config FAST
          	bool "fast"
          	default y
          config SLOW
          	def_bool !FAST
          config PORT
          	int "port"
          	depends on TCP
          config NEEDED
          	bool
          choice
          	prompt "kind"
          config ONE
          	bool "one"
          config TWO
          	bool "two"
          endchoice
          """,
          Dialects.LINUX_6_12);

  private static Configuration configuration(String... lines) {
    List<UserLine> all = new ArrayList<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      SourcePosition place = SourcePosition.wholeFile("config");
      all.add(UserLine.user(line.substring(0, equals), line.substring(equals + 1), place));
    }
    return Configuration.of(MODEL, all);
  }

  private static List<String> told(Configuration before, List<String> goals, boolean implied) {
    List<Symbol> symbols = goals.stream().map(goal -> MODEL.symbol(goal).orElseThrow()).toList();
    return MinimisedText.lines(Minimiser.minimise(before, symbols, implied), Vocabulary.PLAIN);
  }

  @Test
  void whatTheGoalsNeedStaysAndIsExplained() {
    assertThat(told(configuration("TCP=y"), List.of("TCP"), false))
        .containsExactly(
            "off: `SOUND`",
            "off: `BEEP`, with these",
            "off: `VOLUME`, with these",
            "on: `NET`, needed by `TCP`",
            "on: `TCP`, a goal",
            "on: `CRC`, selected by `NET`",
            "on: `LOG`, implied by `TCP`",
            "on: `FAST`, without it `SLOW` would go on",
            "on: `ONE`, its choice must have a member");
  }

  @Test
  void impliedSymbolsGoWhenAskedFor() {
    assertThat(told(configuration("BEEP=y"), List.of("BEEP"), true))
        .containsExactly(
            "off: `NET`",
            "off: `SOUND`",
            "off: `VOLUME`",
            "off: `TCP`, with these",
            "off: `CRC`, with these",
            "off: `LOG`, with these",
            "on: `BEEP`, a goal",
            "on: `FAST`, without it `SLOW` would go on",
            "on: `ONE`, its choice must have a member");
  }

  @Test
  void numbersOfLinesAreGoals() {
    Configuration before = configuration("PORT=7", "LOG=n", "VOLUME=n");
    assertThat(Minimiser.ofLines(before)).extracting(Symbol::name).containsExactly("PORT");
    Minimised minimised = Minimiser.minimise(before, Minimiser.ofLines(before), false);
    assertThat(minimised.result().value("PORT").text()).isEqualTo("7");
    assertThat(minimised.result().on("TCP")).isTrue();
    assertThat(minimised.off()).extracting(Symbol::name).containsExactly("SOUND");
  }

  @Test
  void whatTheProgramNeedsIsAGoal() {
    SourcePosition place = SourcePosition.wholeFile("program needs `f`");
    Configuration before = Configuration.of(MODEL, List.of(UserLine.need("CRC", "y", place)));
    Minimised minimised = Minimiser.minimise(before, List.of(), true);
    assertThat(minimised.result().on("CRC")).isTrue();
    assertThat(minimised.result().on("NET")).isFalse();
  }

  /** Goals keep their values, nothing goes on, and nothing more can be switched off alone. */
  @Test
  void theResultIsTheLeastOnTreesOfSeeds() {
    int off = 0;
    for (long seed = 0; seed < 60; seed++) {
      for (Dialect dialect : SeededTree.DIALECTS) {
        KconfigModel model = SeededTree.model(seed, 30, dialect);
        Configuration before = Configuration.of(model, SeededTree.lines(model, seed));
        List<Symbol> goals = new ArrayList<>();
        Random random = new Random(seed);
        for (Symbol symbol : model.symbols()) {
          if (before.on(symbol.name()) && random.nextInt(4) == 0) {
            goals.add(symbol);
          }
        }
        Minimised minimised = Minimiser.minimise(before, goals, true);
        check(before, goals, minimised, seed + " " + dialect.name());
        off += minimised.off().size();
      }
    }
    assertThat(off).isGreaterThan(200);
  }

  private static void check(
      Configuration before, List<Symbol> goals, Minimised minimised, String what) {
    Configuration after = minimised.result();
    for (Symbol goal : goals) {
      assertThat(after.text(goal)).as(what + goal).isEqualTo(before.text(goal));
    }
    for (Symbol symbol : before.model().symbols()) {
      boolean on = after.on(symbol.name());
      assertThat(!on || before.on(symbol.name())).as(what + symbol).isTrue();
      boolean candidate = on && symbol.choice().isEmpty() && !goals.contains(symbol);
      if (candidate && after.settable(symbol).contains(Tristate.N)) {
        SourcePosition place = SourcePosition.wholeFile("law");
        Configuration less = after.with(UserLine.user(symbol.name(), "n", place));
        boolean lost = goals.stream().anyMatch(g -> !less.text(g).equals(before.text(g)));
        boolean more =
            before.model().symbols().stream()
                .anyMatch(each -> less.on(each.name()) && !after.on(each.name()));
        assertThat(lost || more || less.on(symbol.name())).as(what + symbol).isTrue();
      }
    }
  }
}
