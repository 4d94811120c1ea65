package dev.arrow.text;

import java.util.Collection;
import java.util.Optional;

/** Finds what a misspelt name was probably meant to be. */
public final class NearestName {
  private static final int LONGEST = 200;

  private NearestName() {}

  /**
   * The known name with the fewest single-character edits (insert, delete, replace, swap) from the
   * wrong one, if it is near enough to be worth showing. A name that differs in case alone is
   * nearest. Of equals the first in order of the alphabet is taken.
   */
  public static Optional<String> of(String wrong, Collection<String> known) {
    String best = null;
    int allowed = Math.max(1, 2 * (wrong.length() / 3));
    int bestDistance = allowed + 1;
    for (String name : known) {
      int distance = distance(wrong, name, bestDistance);
      boolean better = distance < bestDistance;
      boolean equal = distance == bestDistance && best != null && name.compareTo(best) < 0;
      if (better || equal) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Twice the number of edits; {@code limit + 1} or more when it is beyond the limit. */
  private static int distance(String a, String b, int limit) {
    if (a.equalsIgnoreCase(b)) {
      return 1;
    }
    int difference = 2 * Math.abs(a.length() - b.length());
    if (difference > limit || a.length() > LONGEST || b.length() > LONGEST) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = 2 * j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = 2 * i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 2;
        row[j] = Math.min(last[j - 1] + cost, 2 + Math.min(last[j], row[j - 1]));
        if (isSwap(a, b, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 2);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
