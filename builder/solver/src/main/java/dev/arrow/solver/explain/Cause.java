package dev.arrow.solver.explain;

import java.util.List;
import java.util.Objects;

/**
 * A statement of an explanation with those that explain it.
 *
 * @param claim what it says
 * @param because what explains it, each
 * @param hidden how many statements below it were left out
 * @param above whether the same stands further up, with all that explains it
 */
public record Cause(Claim claim, List<Cause> because, int hidden, boolean above) {
  public Cause {
    Objects.requireNonNull(claim);
    because = List.copyOf(because);
  }

  static Cause of(Claim claim, List<Cause> because) {
    return new Cause(claim, because, 0, false);
  }

  static Cause leaf(Claim claim) {
    return of(claim, List.of());
  }

  /** How many statements it is made of, with those left out. */
  int size() {
    int size = 1 + hidden;
    for (Cause each : because) {
      size += each.size();
    }
    return size;
  }

  /** The same with nothing further down than so many steps. */
  Cause cut(int depth) {
    if (because.isEmpty()) {
      return this;
    }
    if (depth == 0) {
      return new Cause(claim, List.of(), size() - 1, above);
    }
    return new Cause(
        claim, because.stream().map(each -> each.cut(depth - 1)).toList(), hidden, above);
  }
}
