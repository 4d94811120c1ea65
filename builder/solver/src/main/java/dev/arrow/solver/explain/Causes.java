package dev.arrow.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What explains one statement.
 *
 * @param told so many as are told
 * @param hidden how many more there are
 */
record Causes(List<Cause> told, int hidden) {
  static final Causes NONE = new Causes(List.of(), 0);

  Causes {
    told = List.copyOf(told);
  }

  static Causes of(Cause only) {
    return new Causes(List.of(only), 0);
  }

  /** Those of the first of some things; the others are counted. */
  static <T> Causes each(List<T> all, int most, Function<T, Cause> cause) {
    List<Cause> told = new ArrayList<>();
    for (T one : all.subList(0, Math.min(all.size(), most))) {
      told.add(cause.apply(one));
    }
    return new Causes(told, all.size() - told.size());
  }

  Cause of(Claim claim) {
    return new Cause(claim, told, hidden, false);
  }
}
