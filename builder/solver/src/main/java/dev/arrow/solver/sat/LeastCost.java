package dev.arrow.solver.sat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds an assignment in which what should not hold costs least. It asks for none of it, and each
 * time sat4j shows some that cannot all be missing, allows one of these more and pays for it; so
 * the first assignment found is a cheapest one.
 */
public final class LeastCost {
  private final SatSolver solver;
  private final List<Integer> fixed;

  /** What is still asked not to hold, with the price of each. */
  private final Map<Integer, Long> prices = new LinkedHashMap<>();

  /** Of each literal that stands for "more than so many of these": what these are. */
  private final Map<Integer, Count> counts = new LinkedHashMap<>();

  private long cost;

  /** The literals that are counted, and how many of them have been paid for. */
  private record Count(List<Integer> literals, int paid) {}

  /**
   * A search.
   *
   * @param fixed what must hold
   * @param prices what should not hold, with the price of each
   */
  public LeastCost(SatSolver solver, List<Integer> fixed, Map<Integer, Long> prices) {
    this.solver = solver;
    this.fixed = List.copyOf(fixed);
    this.prices.putAll(prices);
  }

  /** A cheapest assignment; empty if there is none at all, as {@link SatSolver#core} tells. */
  public Optional<boolean[]> find() throws SatSolver.OutOfTime {
    while (true) {
      List<Integer> assumptions = new ArrayList<>(fixed);
      for (int unwanted : prices.keySet()) {
        assumptions.add(-unwanted);
      }
      Optional<boolean[]> found = solver.solve(assumptions);
      if (found.isPresent()) {
        return found;
      }
      List<Integer> clashing = clashing();
      if (clashing.isEmpty()) {
        return Optional.empty();
      }
      pay(clashing);
    }
  }

  /** What the assignments found so far cost, or would cost at least. */
  public long cost() {
    return cost;
  }

  /** Of what sat4j needed for its proof, what should not hold but must in part. */
  private List<Integer> clashing() {
    List<Integer> clashing = new ArrayList<>();
    for (int literal : solver.core()) {
      if (prices.containsKey(-literal)) {
        clashing.add(-literal);
      }
    }
    return clashing;
  }

  private void pay(List<Integer> clashing) {
    long price = Long.MAX_VALUE;
    for (int literal : clashing) {
      price = Math.min(price, prices.getOrDefault(literal, 0L));
    }
    cost += price;
    for (int literal : clashing) {
      long left = prices.getOrDefault(literal, 0L) - price;
      prices.remove(literal);
      if (left > 0) {
        prices.put(literal, left);
      }
      Count count = counts.get(literal);
      if (count != null) {
        count(count.literals(), count.paid() + 1, price);
      }
    }
    count(clashing, 1, price);
  }

  /** Asks for no more of the literals than have been paid for. */
  private void count(List<Integer> literals, int paid, long price) {
    if (paid < literals.size()) {
      int more = solver.atMost(literals, paid);
      prices.merge(more, price, Long::sum);
      counts.put(more, new Count(literals, paid));
    }
  }
}
