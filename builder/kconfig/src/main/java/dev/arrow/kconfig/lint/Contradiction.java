package dev.arrow.kconfig.lint;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a condition can never hold: what its terms that are about one symbol say of it leaves
 * that symbol no value, or leaves another term none but n. It does not ask what a symbol itself
 * depends on.
 */
final class Contradiction {
  /** Longer conditions are not looked at: each term is tried with each value. */
  static final int MOST_TERMS = 500;

  /**
   * Why a condition never holds.
   *
   * @param terms those that cannot hold together, or the one that cannot hold
   * @param symbol what they are about; empty for a term that is n by itself
   */
  record Cause(List<Expr> terms, Optional<String> symbol) {}

  private final Possible possible;
  private final KconfigModel model;

  Contradiction(KconfigModel model, Possible possible) {
    this.model = model;
    this.possible = possible;
  }

  /** Why the condition never holds; empty if it perhaps does. */
  Optional<Cause> of(Expr condition) {
    if (condition == Expr.Constant.YES) {
      return Optional.empty();
    }
    List<Expr> terms = condition.conjuncts();
    if (terms.size() > MOST_TERMS) {
      return Optional.empty();
    }
    Map<String, Integer> known = new HashMap<>();
    Map<String, List<Expr>> about = new HashMap<>();
    for (Expr term : terms) {
      if (possible.of(term, Map.of()) == Possible.N) {
        return Optional.of(new Cause(List.of(term), Optional.empty()));
      }
      String symbol = onlySymbol(term);
      if (symbol != null) {
        about.computeIfAbsent(symbol, any -> new ArrayList<>()).add(term);
        if (restrict(symbol, term, known) == 0) {
          return Optional.of(new Cause(about.getOrDefault(symbol, List.of()), Optional.of(symbol)));
        }
      }
    }
    return leftWithoutValue(terms, known, about);
  }

  /** Takes from a symbol the values for which the term is n. */
  private int restrict(String symbol, Expr term, Map<String, Integer> known) {
    Symbol defined = model.symbol(symbol).orElseThrow();
    int left = known.getOrDefault(symbol, possible.of(defined));
    for (int value = Possible.N; value <= Possible.Y; value <<= 1) {
      if ((left & value) != 0 && possible.of(term, Map.of(symbol, value)) == Possible.N) {
        left &= ~value;
      }
    }
    known.put(symbol, left);
    return left;
  }

  private Optional<Cause> leftWithoutValue(
      List<Expr> terms, Map<String, Integer> known, Map<String, List<Expr>> about) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    for (Expr term : terms) {
      if (possible.of(term, known) == Possible.N) {
        List<Expr> causes = new ArrayList<>(List.of(term));
        for (String name : names(term)) {
          causes.addAll(about.getOrDefault(name, List.of()));
        }
        return Optional.of(new Cause(causes, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** The one bool or tristate that a term is about; null if there are several, or others. */
  private @Nullable String onlySymbol(Expr term) {
    Set<String> names = names(term);
    if (names.size() != 1) {
      return null;
    }
    String name = names.iterator().next();
    boolean logical = model.symbol(name).map(s -> s.type().isLogical()).orElse(false);
    return logical ? name : null;
  }

  private static Set<String> names(Expr term) {
    Set<String> names = new LinkedHashSet<>();
    term.forEachReference(reference -> names.add(reference.name()));
    return names;
  }
}
