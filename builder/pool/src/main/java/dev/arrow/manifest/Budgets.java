package dev.arrow.manifest;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a project's images may cost.
 *
 * @param all of every image
 * @param each of single targets; a variant has its own or its target's
 */
public record Budgets(Budget all, SortedMap<Target, Budget> each) {
  /** No limit at all. */
  public static final Budgets NONE = new Budgets(Budget.NONE, new TreeMap<>());

  public Budgets {
    each = Collections.unmodifiableSortedMap(new TreeMap<>(each));
  }

  /** The budget of a target's image. */
  public Budget of(Target target) {
    Budget base = each.getOrDefault(target.base(), Budget.NONE);
    return each.getOrDefault(target, Budget.NONE).orElse(base).orElse(all);
  }
}
