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

  /** How many lines it would take with those left out. */
  int size() {
    int size = hidden + (ClaimText.introduced(this).isPresent() ? 0 : 1);
    for (Cause each : because) {
      size += each.size();
    }
    return size;
  }

  /** How many lines it takes. */
  int told() {
    int told = ClaimText.introduced(this).isPresent() ? 0 : 1;
    for (Cause each : because) {
      told += each.told();
    }
    return told;
  }

  /** As much as the detail allows. */
  Cause cut(Detail detail) {
    Cause cut = cut(detail.depth());
    for (int depth = Math.min(detail.depth(), 20);
        cut.told() > detail.statements() && depth > 2;
        depth--) {
      cut = cut(depth - 1);
    }
    return cut;
  }

  /** The same with nothing further down than so many steps. */
  private Cause cut(int depth) {
    if (because.isEmpty()) {
      return this;
    }
    // What shares a line with its only cause is no step.
    int next = ClaimText.introduced(this).isPresent() ? depth : depth - 1;
    if (next < 0) {
      return new Cause(claim, List.of(), size() - 1, above);
    }
    return new Cause(claim, because.stream().map(each -> each.cut(next)).toList(), hidden, above);
  }
}
