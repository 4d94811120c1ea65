package dev.arrow.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.solver.SeededTree;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of every explanation, on trees and configurations of seeds. */
class ExplainLawsTest {
  private static final int SEEDS = 60;
  private static final int SIZE = 30;
  private static final SourcePosition PLACE = SourcePosition.wholeFile("law");

  private int changeable;
  private int unmet;
  private int above;

  @Test
  void whatIsChangeableCanBeSetAndWhatIsUnmetDoesNotHold() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Dialect dialect : SeededTree.DIALECTS) {
        KconfigModel model = SeededTree.model(seed, SIZE, dialect);
        Configuration configuration = Configuration.of(model, SeededTree.lines(model, seed));
        for (Symbol symbol : model.symbols()) {
          check(configuration, symbol, seed + " " + symbol.name());
        }
      }
    }
    assertThat(changeable).isGreaterThan(1000);
    assertThat(unmet).isGreaterThan(1000);
    assertThat(above).isGreaterThan(10);
  }

  private void check(Configuration configuration, Symbol symbol, String what) {
    Explainer explainer = new Explainer(configuration.model(), Vocabulary.PLAIN);
    Explanation whole = explainer.explain(configuration, symbol, Optional.empty(), Detail.WHOLE);
    check(configuration, whole.value(), what);
    whole.others().forEach(other -> check(configuration, other.cause(), what));
    Explanation usual = explainer.explain(configuration, symbol, Optional.empty());
    assertThat(ExplanationText.lines(usual, Vocabulary.PLAIN)).as(what).hasSizeBetween(1, 90);
    Optional<Brief> brief = explainer.shortest(configuration, symbol);
    boolean on = configuration.on(symbol.name());
    if (symbol.type().isLogical()) {
      boolean hindered = configuration.hindrance(symbol, on ? "n" : "y").isPresent();
      assertThat(brief.isPresent()).as(what).isEqualTo(hindered);
    }
  }

  private void check(Configuration configuration, Cause cause, String what) {
    Claim claim = cause.claim();
    if (claim instanceof Claim.Changeable leaf) {
      changeable++;
      assertThat(cause.because()).isEmpty();
      check(configuration, leaf, what);
    }
    if (claim instanceof Claim.Unmet condition) {
      unmet++;
      Expr part = condition.obstacle().part();
      // Not of n is y and of m is m, so this holds for whatever is not y.
      Expr opposite = new Expr.Not(part, part.position());
      assertThat(configuration.holds(opposite)).as("%s: %s", what, part).isTrue();
    }
    if (claim instanceof Claim.Hindered hindered && hindered.wanted().isPresent()) {
      assertThat(configuration.hindrance(hindered.symbol(), hindered.wanted().get())).isPresent();
    }
    above += cause.above() ? 1 : 0;
    cause.because().forEach(each -> check(configuration, each, what));
  }

  private static void check(Configuration configuration, Claim.Changeable leaf, String what) {
    Symbol symbol = leaf.symbol();
    if (leaf.wanted().isEmpty()) {
      assertThat(configuration.isChangeable(symbol)).as(what).isTrue();
      return;
    }
    String wanted = leaf.wanted().get();
    Configuration changed = configuration.with(UserLine.user(symbol.name(), wanted, PLACE));
    String text = changed.text(symbol);
    boolean promoted = wanted.equals("m") && text.equals("y");
    assertThat(text.equals(wanted) || promoted)
        .as("%s: %s=%s gives %s", what, symbol.name(), wanted, text)
        .isTrue();
  }
}
