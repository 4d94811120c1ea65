package dev.arrow.solver.fix;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Tries all that a user could ask for of bool and tristate symbols: what a fixer must live up to.
 */
final class Exhaustive {
  private static final SourcePosition PLACE = SourcePosition.wholeFile("exhaustive");

  /** What a removed line is written as. */
  private static final String REMOVED = "";

  private final Configuration now;
  private final List<Goal> goals;
  private final Weights.Costs costs;
  private final List<List<Asked>> ways = new ArrayList<>();
  private final BitSet unmetNow;
  private int best = Integer.MAX_VALUE;
  private int bestUnmet = Integer.MAX_VALUE;

  /** A changed line. */
  private record Asked(Symbol symbol, String value, int cost) {}

  Exhaustive(Configuration start, List<Goal> goals) {
    this.now = new Proof(start, goals).base();
    this.goals = goals;
    this.costs = Weights.PLAIN.of(start);
    this.unmetNow = start.unmet();
    for (Symbol symbol : now.model().symbols()) {
      if (symbol.type().isLogical() && symbol.hasPrompt() && !symbol.isTransitional()) {
        ways.add(ways(symbol));
      }
    }
  }

  private List<Asked> ways(Symbol symbol) {
    List<Asked> asked = new ArrayList<>();
    boolean tristate = symbol.type() == SymbolType.TRISTATE;
    for (String value : tristate ? List.of("n", "m", "y") : List.of("n", "y")) {
      asked.add(new Asked(symbol, value, costs.of(symbol, value)));
    }
    boolean line =
        now.lines().stream()
            .anyMatch(
                l ->
                    l.symbol().equals(symbol.name())
                        && l.weight() == UserLine.Weight.USER
                        && Goal.canBe(symbol, l.value()));
    if (line && tristate && symbol.choice().isEmpty()) {
      asked.add(new Asked(symbol, REMOVED, costs.of(symbol, now.defaultText(symbol))));
    }
    return asked;
  }

  /** How many configurations there are to try. */
  long count() {
    long count = 1;
    for (List<Asked> asked : ways) {
      count = Math.min(count * (asked.size() + 1), 1L << 40);
    }
    return count;
  }

  void run() {
    choose(0, new ArrayList<>(), 0);
  }

  /** The least cost with which the goals are reached; the greatest number if they cannot be. */
  int best() {
    return best == Integer.MAX_VALUE ? bestUnmet : best;
  }

  private void choose(int at, List<Asked> chosen, int cost) {
    if (cost >= best) {
      return;
    }
    if (at == ways.size()) {
      look(chosen, cost);
      return;
    }
    choose(at + 1, chosen, cost);
    for (Asked asked : ways.get(at)) {
      chosen.add(asked);
      choose(at + 1, chosen, cost + asked.cost());
      chosen.remove(chosen.size() - 1);
    }
  }

  private void look(List<Asked> chosen, int cost) {
    Configuration changed = now;
    List<Asked> sorted = new ArrayList<>(chosen);
    sorted.sort(Comparator.comparing(Asked::value).thenComparing(a -> a.symbol().index()));
    List<UserLine> lines = new ArrayList<>();
    for (Asked asked : sorted) {
      if (asked.value().equals(REMOVED)) {
        changed = changed.without(asked.symbol().name());
      } else {
        lines.add(UserLine.user(asked.symbol().name(), asked.value(), PLACE));
      }
    }
    changed = changed.with(lines.toArray(UserLine[]::new));
    if (!Proof.holds(changed, goals)) {
      return;
    }
    bestUnmet = Math.min(bestUnmet, cost);
    BitSet unmet = changed.unmet();
    unmet.andNot(unmetNow);
    if (unmet.isEmpty()) {
      best = Math.min(best, cost);
    }
  }
}
