package dev.arrow.kconfig.eval;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.ArrayList;
import java.util.List;

/** Finds the symbols that are on against their dependencies, because a select ignores these. */
final class UnmetDependencies {
  private UnmetDependencies() {}

  static List<Diagnostic> of(KconfigModel model, Evaluator evaluator, Provenance provenance) {
    List<Diagnostic> unmet = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      if (!symbol.selectedBy().isEmpty() && evaluator.isUnmet(symbol.index())) {
        unmet.add(diagnostic(symbol, provenance));
      }
    }
    return List.copyOf(unmet);
  }

  private static Diagnostic diagnostic(Symbol symbol, Provenance provenance) {
    MenuNode node = symbol.definitions().get(0);
    Diagnostic diagnostic =
        Diagnostic.of(
                KconfigError.UNMET_DEPENDENCY,
                "`%s` is selected although it depends on `%s`, which does not hold."
                    .formatted(symbol.name(), node.dependency()))
            .at(node.position());
    for (Selector selector : provenance.selectors(symbol)) {
      diagnostic =
          diagnostic.withNote("`" + selector.symbol() + "` selects it.", selector.position());
    }
    return diagnostic;
  }
}
