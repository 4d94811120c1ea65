package dev.arrow.solver.fix;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.solver.encode.Change;
import dev.arrow.solver.encode.Encoding;
import dev.arrow.solver.sat.LeastCost;
import dev.arrow.solver.sat.SatSolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One question to a {@link Fixer}, from the first clause to the answer. */
final class Search {
  /** Trees up to this size are explained as far as goals reach before anything is asked. */
  private static final int SMALL = 300;

  private static final long UNIT = 1000;

  private static final long NEW_LIBRARY = 10;

  /** What it costs besides to ask for something else than the goals. */
  private static final long ROUNDABOUT = 2;

  /** What another value of a symbol that is not explained yet costs, in costs of changes. */
  private static final long UNEXPLAINED = 4;

  /** With the lines for numbers and texts that are goals. */
  private final Configuration now;

  private final List<Goal> goals;
  private final Limits limits;
  private final Weights weights;
  private final Weights.Costs costs;
  private final Proof proof;
  private final Encoding encoding;
  private final SatSolver solver;
  private final Set<Expr.Comparison> learned = new LinkedHashSet<>();
  private final Map<Expr.Comparison, Integer> otherThanNow = new LinkedHashMap<>();
  private final List<Configuration> proofs = new ArrayList<>();
  private final List<Fix> fixes = new ArrayList<>();
  private boolean strict = true;
  private boolean refuted;

  Search(Configuration start, List<Goal> goals, Weights weights, Limits limits) {
    this.goals = goals;
    this.limits = limits;
    this.weights = weights;
    this.costs = weights.of(start);
    this.proof = new Proof(start, goals);
    this.now = proof.base();
    this.encoding = new Encoding(now, false);
    this.solver = new SatSolver(encoding.formula(), limits.time(), limits.givenUp());
    proofs.add(now);
  }

  Answer run() {
    if (Proof.holds(now, goals)) {
      return new Answer.Fixes(List.of(proof.fix(List.of())));
    }
    goals.forEach(goal -> goal.require(encoding, now.model().dialect()));
    if (now.model().symbols().size() <= SMALL) {
      explainAll();
    }
    try {
      return search();
    } catch (SatSolver.OutOfTime e) {
      return fixes.isEmpty() ? outOfTime() : fixes();
    }
  }

  /** What was found, the cheapest first. */
  private Answer fixes() {
    fixes.sort(
        Comparator.comparingInt((Fix fix) -> costs.of(fix)).thenComparing(weights.lessBesides()));
    return new Answer.Fixes(fixes);
  }

  private Answer outOfTime() {
    if (limits.givenUp().getAsBoolean()) {
      return new Answer.Unknown("The search was given up.");
    }
    return new Answer.Unknown(
        "No answer was found in %.1f seconds.".formatted(limits.time().toMillis() / 1000.0));
  }

  private void explainAll() {
    for (List<Symbol> open = encoding.open(); !open.isEmpty(); open = encoding.open()) {
      open.forEach(encoding::explain);
    }
  }

  private Answer search() throws SatSolver.OutOfTime {
    while (fixes.size() < limits.alternatives()) {
      if (solver.isOver()) {
        throw new SatSolver.OutOfTime();
      }
      learnFromNow();
      List<Integer> fixed = fixed();
      Optional<boolean[]> found = new LeastCost(solver, fixed, prices()).find();
      if (found.isPresent()) {
        look(found.get());
      } else if (!fixed.isEmpty() && fixes.isEmpty()) {
        strict = false;
      } else {
        break;
      }
    }
    if (!fixes.isEmpty()) {
      return fixes();
    }
    if (refuted) {
      return new Answer.Unknown("Whatever seemed to do it was refuted by the engine.");
    }
    return new Answer.Impossible(contradiction().core());
  }

  /** What was found to be impossible, with its statements apart. */
  Contradiction contradiction() {
    return new Contradiction(proofs, encoding.explained(), goals, limits.within(solver.left()));
  }

  private void learnFromNow() {
    for (Expr.Comparison comparison : List.copyOf(encoding.comparisons())) {
      if (learned.add(comparison)) {
        encoding.learn(now, comparison);
        int literal = encoding.compared(comparison);
        otherThanNow.put(comparison, now.holds(comparison) ? -literal : literal);
      }
    }
  }

  /** While it is asked for, nothing more is selected against its dependencies than now. */
  private List<Integer> fixed() {
    List<Integer> fixed = new ArrayList<>();
    if (strict) {
      encoding
          .unmet()
          .forEach(
              (symbol, literal) -> {
                if (!proof.isUnmetNow(symbol)) {
                  fixed.add(-literal);
                }
              });
    }
    return fixed;
  }

  private Map<Integer, Long> prices() {
    Map<Integer, Long> prices = new LinkedHashMap<>();
    for (Change change : encoding.changes()) {
      String value = change.value().orElseGet(() -> now.defaultText(change.symbol()));
      long cost = UNIT * costs.of(change.symbol(), value);
      prices.put(change.literal(), isGoal(change) ? cost : cost + ROUNDABOUT);
    }
    for (Symbol symbol : encoding.open()) {
      prices.put(encoding.otherThanNow(symbol), UNIT * UNEXPLAINED);
    }
    for (Symbol symbol : encoding.mentioned()) {
      if (weights.isLibrary().test(symbol) && !now.on(symbol.name())) {
        prices.merge(encoding.of(symbol).on(), NEW_LIBRARY, Long::sum);
      }
    }
    otherThanNow.values().forEach(literal -> prices.put(literal, 1L));
    return prices;
  }

  private boolean isGoal(Change change) {
    return goals.stream().anyMatch(goal -> goal.symbol() == change.symbol());
  }

  /** Goes on from an assignment: to what has to be explained, or to a fix. */
  private void look(boolean[] assignment) {
    List<Symbol> wanted = new ArrayList<>();
    for (Symbol symbol : encoding.open()) {
      if (differs(symbol, assignment, now)) {
        wanted.add(symbol);
      }
    }
    if (!wanted.isEmpty()) {
      wanted.forEach(encoding::explain);
      return;
    }
    List<Change> changes = changes(assignment);
    Configuration result = proof.with(changes);
    if (!Proof.holds(result, goals)) {
      refute(assignment, changes, result);
      return;
    }
    List<Symbol> unmet = strict ? proof.newlyUnmet(result) : List.of();
    if (!unmet.isEmpty()) {
      boolean news = unmet.stream().anyMatch(symbol -> !encoding.isExplained(symbol));
      unmet.forEach(encoding::explain);
      if (!news) {
        refute(assignment, changes, result);
      }
      return;
    }
    take(changes);
  }

  private boolean differs(Symbol symbol, boolean[] assignment, Configuration configuration) {
    return encoding
        .value(symbol, assignment)
        .filter(value -> value != Encoding.value(configuration, symbol))
        .isPresent();
  }

  private List<Change> changes(boolean[] assignment) {
    List<Change> changes = new ArrayList<>();
    for (Change change : encoding.changes()) {
      if (assignment[change.literal()]) {
        changes.add(change);
      }
    }
    return changes;
  }

  /** Takes a fix, and forbids it and all that has it in it from now on. */
  private void take(List<Change> changes) {
    List<Change> needed = proof.needed(changes, strict);
    fixes.add(proof.fix(needed));
    encoding.formula().require(needed.stream().mapToInt(change -> -change.literal()).toArray());
  }

  /** Learns from what the engine says otherwise. */
  private void refute(boolean[] assignment, List<Change> changes, Configuration result) {
    boolean wiser = false;
    List<Expr.Comparison> comparisons = List.copyOf(encoding.comparisons());
    for (Symbol symbol : encoding.open()) {
      if (differs(symbol, assignment, result)) {
        encoding.explain(symbol);
        wiser = true;
      }
    }
    for (Expr.Comparison comparison : comparisons) {
      int literal = encoding.compared(comparison);
      if (assignment[literal] != result.holds(comparison)) {
        encoding.learn(result, comparison);
        proofs.add(result);
        wiser = true;
      }
    }
    if (!wiser) {
      refuted = true;
      block(changes);
    }
  }

  /** Forbids exactly these changes. */
  private void block(List<Change> changes) {
    List<Integer> clause = new ArrayList<>();
    for (Change change : encoding.changes()) {
      clause.add(changes.contains(change) ? -change.literal() : change.literal());
    }
    encoding.formula().require(clause.stream().mapToInt(literal -> literal).toArray());
  }
}
