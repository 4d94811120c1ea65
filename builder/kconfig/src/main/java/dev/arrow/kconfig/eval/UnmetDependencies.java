package dev.arrow.kconfig.eval;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the symbols that are on against their dependencies, because a select ignores these. Told
 * are the terms that do not hold with the values in them, and what selects: first what selects y,
 * then what selects m.
 */
final class UnmetDependencies {
  private static final int MOST_NOTES = 20;

  private final Configuration configuration;
  private final Evaluator evaluator;
  private final Provenance provenance;

  UnmetDependencies(Configuration configuration, Evaluator evaluator, Provenance provenance) {
    this.configuration = configuration;
    this.evaluator = evaluator;
    this.provenance = provenance;
  }

  List<Diagnostic> all() {
    List<Diagnostic> unmet = new ArrayList<>();
    for (Symbol symbol : configuration.model().symbols()) {
      if (!symbol.selectedBy().isEmpty() && evaluator.isUnmet(symbol.index())) {
        unmet.add(diagnostic(symbol));
      }
    }
    return List.copyOf(unmet);
  }

  private Diagnostic diagnostic(Symbol symbol) {
    Tristate selected = Tristate.of(evaluator.selected(symbol.index()));
    Tristate allowed = Tristate.of(evaluator.direct(symbol.index()));
    MenuNode node = symbol.definitions().get(0);
    Diagnostic diagnostic =
        Diagnostic.of(
                KconfigError.UNMET_DEPENDENCY,
                "`%s` is selected as %s, although its dependencies are %s."
                    .formatted(symbol.name(), selected.text(), allowed.text()))
            .at(node.position())
            .withHint("Turn on what it depends on, or off what selects it.")
            .includedFrom(node.inclusion().places());
    for (Obstacle obstacle : obstacles(symbol, selected)) {
      diagnostic = diagnostic.withNote(ReasonText.dependency(obstacle), obstacle.position());
    }
    for (Tristate value : List.of(Tristate.Y, Tristate.M)) {
      List<Selector> selectors = provenance.selectors(symbol, value);
      for (Selector selector : first(selectors)) {
        String words = "`" + selector.symbol() + "` selects it as " + value.text() + ".";
        diagnostic = diagnostic.withNote(words, selector.position());
      }
      if (selectors.size() > MOST_NOTES) {
        String more = selectors.size() - MOST_NOTES + " more select it as " + value.text() + ".";
        diagnostic = diagnostic.withNote(more);
      }
    }
    return diagnostic;
  }

  /** What stands in the way of each of its entries. */
  private List<Obstacle> obstacles(Symbol symbol, Tristate selected) {
    List<Obstacle> obstacles = new ArrayList<>();
    new ObstacleFinder(configuration)
        .beforeEntries(symbol, Wishes.rank(selected))
        .forEach(obstacles::addAll);
    return first(obstacles);
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(all.size(), MOST_NOTES));
  }
}
