package dev.arrow.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.solver.SeededTree;
import dev.arrow.solver.sat.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProverTest {
  private static final KconfigModel MODEL =
      SeededTree.model(
          """
          config A
          	bool "a"
          config B
          	bool "b"
          	depends on !A
          config TARGET
          	bool
          	depends on !B
          config SAFE
          	bool "safe"
          	depends on A
          	select TARGET
          config UNSAFE
          	bool "unsafe"
          	select TARGET
          config DEAD
          	bool "dead"
          	depends on A && B
          config NOBODY
          	bool
          config NEEDED
          	bool
          	depends on A
          	select TARGET
          config SMALL
          	int "small"
          	range 1 9
          	default 3
          config BIG
          	bool "big"
          	depends on SMALL = 12
          choice
          	prompt "one of"
          config ONE
          	bool "one"
          config NONE
          	bool "none"
          	depends on DEAD
          endchoice
          """,
          Dialects.LINUX_6_12);

  private final Prover prover =
      new Prover(MODEL, symbol -> symbol.name().equals("NEEDED"), Duration.ofSeconds(20));

  private static Symbol symbol(String name) {
    return MODEL.symbol(name).orElseThrow();
  }

  private static Property.Select select(String name) {
    return symbol(name).definitions().get(0).selects().get(0);
  }

  private static List<String> lines(Verdict verdict) {
    return ((Verdict.Possible) verdict)
        .witness().lines().stream().map(line -> line.symbol() + "=" + line.value()).toList();
  }

  @Test
  void aSafeSelectIsProvedAndAnUnsafeOneRefuted() {
    assertThat(prover.unmet(select("SAFE"))).isInstanceOf(Verdict.Never.class);
    assertThat(prover.unmet(select("NEEDED"))).isInstanceOf(Verdict.Never.class);
    assertThat(lines(prover.unmet(select("UNSAFE")))).containsExactlyInAnyOrder("B=y", "UNSAFE=y");
  }

  @Test
  void deadEntriesAndMembersAreFound() {
    assertThat(prover.on(symbol("DEAD"))).isInstanceOf(Verdict.Never.class);
    assertThat(prover.holds(symbol("DEAD").definitions().get(0))).isInstanceOf(Verdict.Never.class);
    assertThat(prover.on(symbol("NOBODY"))).isInstanceOf(Verdict.Never.class);
    assertThat(prover.on(symbol("NONE"))).isInstanceOf(Verdict.Never.class);
    assertThat(lines(prover.on(symbol("ONE")))).isEmpty();
    assertThat(lines(prover.on(symbol("NEEDED")))).containsExactlyInAnyOrder("A=y", "NEEDED=y");
    assertThat(prover.on(symbol("BIG"))).isNotInstanceOf(Verdict.Possible.class);
  }

  @Test
  void withoutTimeNothingIsClaimed() {
    Prover late = new Prover(MODEL, symbol -> false, Duration.ZERO.minusSeconds(1));
    assertThat(late.unmet(select("UNSAFE"))).isNotInstanceOf(Verdict.Never.class);
  }

  @Test
  void whatIsAskedAfterTheLastStepIsUnknown() {
    Prover few = new Prover(MODEL, symbol -> false, new Steps(0));
    assertThat(few.unmet(select("SAFE"))).isInstanceOf(Verdict.Unknown.class);
    Prover enough = new Prover(MODEL, symbol -> false, new Steps(1000));
    assertThat(enough.unmet(select("SAFE"))).isInstanceOf(Verdict.Never.class);
  }

  /** Every verdict on small trees of seeds is that of trying all values of all prompts. */
  @Test
  void verdictsAreThoseOfExhaustiveSearch() {
    int never = 0;
    int possible = 0;
    int unknown = 0;
    for (long seed = 0; seed < 40; seed++) {
      for (Dialect dialect : SeededTree.DIALECTS) {
        KconfigModel model = SeededTree.model(seed, 9, dialect);
        List<Configuration> all = everything(model);
        Prover each = new Prover(model, symbol -> false, Duration.ofSeconds(20));
        for (Symbol symbol : model.symbols()) {
          if (symbol.type().isLogical()) {
            boolean member = symbol.choice().isPresent();
            boolean can =
                all.stream()
                    .map(found -> found.value(symbol).tristate())
                    .anyMatch(value -> member ? value == Tristate.Y : value != Tristate.N);
            Verdict verdict = each.on(symbol);
            check(verdict, can, seed + " " + dialect.name() + " " + symbol);
            never += verdict instanceof Verdict.Never ? 1 : 0;
            unknown += verdict instanceof Verdict.Unknown ? 1 : 0;
            possible += verdict instanceof Verdict.Possible ? 1 : 0;
          }
          for (Property.Select select : selects(symbol)) {
            check(
                each.unmet(select),
                all.stream().anyMatch(found -> isUnmet(found, select)),
                seed + " " + dialect.name() + " " + select.position());
          }
        }
      }
    }
    assertThat(never).isGreaterThan(10);
    assertThat(possible).isGreaterThan(100);
    assertThat(unknown).isLessThan(possible / 50);
  }

  private static void check(Verdict verdict, boolean can, String what) {
    if (verdict instanceof Verdict.Never) {
      assertThat(can).as("never, but it is: " + what).isFalse();
    } else if (verdict instanceof Verdict.Possible) {
      assertThat(can).as("possible, but it is not: " + what).isTrue();
    }
  }

  private static boolean isUnmet(Configuration found, Property.Select select) {
    Symbol target = found.model().symbol(select.target()).orElseThrow();
    return found.on(select.node().symbol().orElseThrow().name())
        && found.holds(select.effectiveCondition())
        && found.unmet().get(target.index());
  }

  private static List<Property.Select> selects(Symbol symbol) {
    List<Property.Select> selects = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      selects.addAll(node.selects());
    }
    return selects;
  }

  private static List<Configuration> everything(KconfigModel model) {
    List<Configuration> all = new ArrayList<>(List.of(Configuration.of(model, List.of())));
    for (Symbol symbol : model.symbols()) {
      if (symbol.hasPrompt()) {
        List<Configuration> more = new ArrayList<>();
        for (Configuration each : all) {
          for (String value :
              symbol.type().isLogical() ? List.of("n", "m", "y") : List.of("1", "7")) {
            more.add(each.with(UserLine.user(symbol.name(), value, SourcePosition.wholeFile("x"))));
          }
        }
        all = more;
      }
    }
    return all;
  }
}
