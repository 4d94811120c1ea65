package dev.arrow.solver.proof;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.lint.Proofs;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.mode.Wanted;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proofs for the lint of any tree. Nothing is done before the first question; most symbols are on
 * where everything is answered y, and need no proof.
 */
public final class TreeProofs implements Proofs {
  private final KconfigModel model;
  private final Duration time;
  private @Nullable Prover prover;
  private @Nullable Configuration allYes;

  /**
   * Proofs about a model.
   *
   * @param time for all of them, from the first one on
   */
  public TreeProofs(KconfigModel model, Duration time) {
    this.model = model;
    this.time = time;
  }

  @Override
  public Answer unmet(Property.Select select) {
    Verdict verdict = prover().unmet(select);
    if (verdict instanceof Verdict.Possible possible) {
      List<String> lines =
          possible.witness().lines().stream()
              .map(line -> line.symbol() + "=" + line.value())
              .sorted()
              .toList();
      return new Answer(Decision.POSSIBLE, lines);
    }
    return new Answer(verdict instanceof Verdict.Never ? Decision.NEVER : Decision.OPEN, List.of());
  }

  @Override
  public boolean isNeverOn(Symbol symbol) {
    boolean member = symbol.choice().isPresent();
    return (member || !allYes().on(symbol.name())) && prover().on(symbol) instanceof Verdict.Never;
  }

  private Prover prover() {
    if (prover == null) {
      prover = new Prover(model, symbol -> false, time);
    }
    return prover;
  }

  private Configuration allYes() {
    if (allYes == null) {
      Wanted wanted = SameAnswer.of(model, "allyesconfig", Tristate.Y, List.of());
      allYes = Configuration.bounding(model, wanted.lines(), wanted.choices());
    }
    return allYes;
  }
}
