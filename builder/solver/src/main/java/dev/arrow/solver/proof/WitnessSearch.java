package dev.arrow.solver.proof;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.solver.encode.Change;
import dev.arrow.solver.encode.Encoding;
import dev.arrow.solver.sat.Formula;
import dev.arrow.solver.sat.SatSolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a configuration that has something. What the clauses propose is looked at more closely
 * where it differs from the defaults, until the engine agrees or nothing is left to propose.
 */
final class WitnessSearch {
  /** Each round explains something or forbids a proposal; so many are far more than pools need. */
  private static final int MOST_ROUNDS = 400;

  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> change.value().orElse(""))
          .thenComparing(change -> change.symbol().index());

  private final Configuration plain;
  private final Encoding encoding;
  private final SatSolver solver;
  private final Predicate<Configuration> proof;
  private final int active;
  private final Set<Expr.Comparison> learned;
  private boolean blocked;

  /**
   * A search.
   *
   * @param learned the comparisons of which it is known what they give by default; grows
   */
  WitnessSearch(
      Configuration plain,
      Encoding encoding,
      SatSolver solver,
      Set<Expr.Comparison> learned,
      Predicate<Configuration> proof) {
    this.learned = learned;
    this.plain = plain;
    this.encoding = encoding;
    this.solver = solver;
    this.proof = proof;
    this.active = encoding.formula().variable();
  }

  Verdict run(int literal) {
    if (literal == Formula.FALSE) {
      return new Verdict.Never();
    }
    try {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        learnNumbers();
        boolean[] assignment = solver.solve(List.of(active, literal)).orElse(null);
        if (assignment == null) {
          return blocked ? new Verdict.Unknown() : new Verdict.Never();
        }
        if (!explainOthers(assignment, plain)) {
          List<UserLine> lines = lines(assignment);
          Configuration found = plain.with(lines.toArray(UserLine[]::new));
          if (proof.test(found)) {
            return new Verdict.Possible(fewest(lines));
          }
          refute(assignment, found);
        }
      }
    } catch (SatSolver.OutOfTime e) {
      // It is said that it is not known.
    }
    return new Verdict.Unknown();
  }

  /** What numbers and texts are by default decides most comparisons. */
  private void learnNumbers() {
    for (Expr.Comparison comparison : List.copyOf(encoding.comparisons())) {
      if (learned.add(comparison)) {
        encoding.learn(plain, comparison);
      }
    }
  }

  /** Explains what is open and not as in the configuration; whether there was such. */
  private boolean explainOthers(boolean[] assignment, Configuration configuration) {
    List<Symbol> others = new ArrayList<>();
    for (Symbol symbol : encoding.open()) {
      encoding
          .value(symbol, assignment)
          .filter(value -> value != Encoding.value(configuration, symbol))
          .ifPresent(value -> others.add(symbol));
    }
    others.forEach(encoding::explain);
    return !others.isEmpty();
  }

  private List<UserLine> lines(boolean[] assignment) {
    List<Change> changes = new ArrayList<>();
    for (Change change : encoding.changes()) {
      if (assignment[change.literal()] && change.value().isPresent()) {
        changes.add(change);
      }
    }
    changes.sort(ORDER);
    List<UserLine> lines = new ArrayList<>();
    changes.forEach(change -> lines.add(Prover.user(change.symbol(), change.value().get())));
    encoding
        .needs()
        .forEach(
            (symbol, literal) -> {
              if (assignment[literal]) {
                lines.add(Prover.need(symbol));
              }
            });
    return lines;
  }

  /** Without the lines that it can be without. */
  private Configuration fewest(List<UserLine> lines) {
    List<UserLine> kept = new ArrayList<>(lines);
    for (UserLine line : lines) {
      List<UserLine> fewer = new ArrayList<>(kept);
      fewer.remove(line);
      if (proof.test(plain.with(fewer.toArray(UserLine[]::new)))) {
        kept = fewer;
      }
    }
    return plain.with(kept.toArray(UserLine[]::new));
  }

  /** Learns from what the engine says otherwise. */
  private void refute(boolean[] assignment, Configuration found) {
    List<Expr.Comparison> comparisons = List.copyOf(encoding.comparisons());
    boolean wiser = explainOthers(assignment, found);
    for (Expr.Comparison comparison : comparisons) {
      int literal = encoding.compared(comparison);
      if (assignment[Math.abs(literal)] == (literal > 0) != found.holds(comparison)) {
        encoding.learn(found, comparison);
        wiser = true;
      }
    }
    if (!wiser) {
      block(assignment);
    }
  }

  /** Forbids just this proposal, for this question. */
  private void block(boolean[] assignment) {
    blocked = true;
    List<Integer> clause = new ArrayList<>(List.of(-active));
    for (Change change : encoding.changes()) {
      clause.add(assignment[change.literal()] ? -change.literal() : change.literal());
    }
    for (int literal : encoding.needs().values()) {
      clause.add(assignment[literal] ? -literal : literal);
    }
    encoding.formula().require(clause.stream().mapToInt(each -> each).toArray());
  }
}
