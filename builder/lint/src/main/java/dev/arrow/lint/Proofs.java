package dev.arrow.lint;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;
import dev.arrow.resolve.PoolModels.PoolModel;
import dev.arrow.solver.proof.Prover;
import dev.arrow.solver.proof.Verdict;
import dev.arrow.solver.sat.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What can be and what cannot, on every target and with each kind of program. */
final class Proofs {
  /** Of all questions about one target: twenty times what those of Arrow's own pools take. */
  private static final long STEPS = 2_000_000;

  private final Map<PoolModel, Prover> provers = new LinkedHashMap<>();

  Proofs(LintPools pools) {
    Set<String> libraries = new HashSet<>();
    pools.index().libraries().stream().map(Library::symbol).forEach(libraries::add);
    for (PoolModel each : pools.models()) {
      provers.put(
          each,
          new Prover(each.model(), symbol -> libraries.contains(symbol.name()), new Steps(STEPS)));
    }
  }

  /** Of each target what it says to a select; each model has objects of its own. */
  Map<PoolModel, Verdict> unmet(String symbol, int place, int number) {
    Map<PoolModel, Verdict> verdicts = new LinkedHashMap<>();
    provers.forEach(
        (model, prover) -> {
          Property.Select select = node(model, symbol, place).selects().get(number);
          verdicts.put(model, prover.unmet(select));
        });
    return verdicts;
  }

  /** Whether an entry's dependencies hold nowhere. */
  boolean neverHolds(String symbol, int place) {
    return never((each, prover) -> prover.holds(node(each, symbol, place)));
  }

  /** Whether a symbol is on nowhere, or a member of a choice picked nowhere. */
  boolean neverOn(String name) {
    return never((each, prover) -> prover.on(symbol(each, name)));
  }

  private boolean never(BiFunction<PoolModel, Prover, Verdict> verdict) {
    for (Map.Entry<PoolModel, Prover> each : provers.entrySet()) {
      if (!(verdict.apply(each.getKey(), each.getValue()) instanceof Verdict.Never)) {
        return false;
      }
    }
    return true;
  }

  private static Symbol symbol(PoolModel model, String name) {
    return model.model().symbol(name).orElseThrow();
  }

  private static MenuNode node(PoolModel model, String symbol, int place) {
    return symbol(model, symbol).definitions().get(place);
  }

  /** The targets, without the kind of program where that makes no difference. */
  String where(List<PoolModel> targets) {
    if (targets.size() == provers.size()) {
      return provers.size() > 2 ? "any target" : "the only target";
    }
    Set<String> titles = new LinkedHashSet<>();
    for (PoolModel each : targets) {
      boolean both =
          targets.stream().filter(other -> other.target().equals(each.target())).count() > 1;
      titles.add(both ? each.target().toString() : each.title());
    }
    return String.join(", ", new ArrayList<>(titles));
  }
}
