package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains values of the configurations of one model. What it calls changeable the engine accepts;
 * what it calls unmet does not hold. Not for several threads at once.
 */
public final class Explainer {
  private final KconfigModel model;
  private final Vocabulary vocabulary;
  private final Worlds worlds;

  public Explainer(KconfigModel model, Vocabulary vocabulary) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.worlds = new Worlds(model, vocabulary.targets());
  }

  /**
   * Why a symbol is what it is, as much as fits on a screen.
   *
   * @param wanted the value in whose way something stands; empty for all others it could have
   */
  public Explanation explain(Configuration configuration, Symbol symbol, Optional<String> wanted) {
    return explain(configuration, symbol, wanted, Detail.USUAL);
  }

  /** The same in more or less detail. */
  public Explanation explain(
      Configuration configuration, Symbol symbol, Optional<String> wanted, Detail detail) {
    require(configuration);
    CauseFinder finder = new CauseFinder(configuration, worlds, detail.breadth());
    List<Explanation.Other> others = new ArrayList<>();
    for (Optional<String> value : values(configuration, symbol, wanted)) {
      Cause cause = finder.other(symbol, value).cut(detail);
      add(others, value.orElse(""), cause);
    }
    Cause value = valueOf(finder, symbol, others).cut(detail);
    List<Refusal> refused =
        configuration.refusals().stream()
            .filter(refusal -> refusal.line().symbol().equals(symbol.name()))
            .toList();
    return new Explanation(symbol, value, refused, others, finder.isWhole());
  }

  /**
   * The reason why a symbol is not on, why it cannot be switched off, or why a number or text
   * cannot be set; empty if it can.
   */
  public Optional<Brief> shortest(Configuration configuration, Symbol symbol) {
    require(configuration);
    return new BriefFinder(configuration, worlds, vocabulary).of(symbol);
  }

  private void require(Configuration configuration) {
    if (configuration.model() != model) {
      throw new IllegalArgumentException("a configuration of another model");
    }
  }

  /** Where the value comes from; who forces it is told with what that hinders. */
  private static Cause valueOf(CauseFinder finder, Symbol symbol, List<Explanation.Other> others) {
    Cause value = finder.value(symbol);
    boolean told =
        others.stream()
            .map(other -> other.cause().claim())
            .anyMatch(
                claim ->
                    claim instanceof Claim.Hindered hindered
                        && hindered.reason() instanceof Reason.ForcedOn);
    return told ? Cause.leaf(value.claim()) : value;
  }

  /** Values with the same reason are told together. */
  private static void add(List<Explanation.Other> others, String value, Cause cause) {
    for (int i = 0; i < others.size(); i++) {
      Explanation.Other before = others.get(i);
      if (isSame(before.cause().claim(), cause.claim())) {
        List<String> values = new ArrayList<>(before.values());
        values.add(value);
        others.set(i, new Explanation.Other(values, before.cause()));
        return;
      }
    }
    others.add(new Explanation.Other(List.of(value), cause));
  }

  private static boolean isSame(Claim one, Claim other) {
    if (one instanceof Claim.Hindered first && other instanceof Claim.Hindered second) {
      return first.reason().message().equals(second.reason().message());
    }
    return one instanceof Claim.Changeable && other instanceof Claim.Changeable;
  }

  private static List<Optional<String>> values(
      Configuration configuration, Symbol symbol, Optional<String> wanted) {
    if (wanted.isPresent()) {
      return List.of(wanted);
    }
    if (!symbol.type().isLogical()) {
      return symbol.type() == SymbolType.UNKNOWN ? List.of() : List.of(Optional.empty());
    }
    List<Optional<String>> values = new ArrayList<>();
    for (Tristate value : Tristate.values()) {
      boolean ofType = value != Tristate.M || symbol.type() == SymbolType.TRISTATE;
      if (ofType && !value.text().equals(configuration.text(symbol))) {
        values.add(Optional.of(value.text()));
      }
    }
    return values;
  }
}
