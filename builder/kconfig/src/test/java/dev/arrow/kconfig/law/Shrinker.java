package dev.arrow.kconfig.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing text small: leaves lines out as long as it still fails. */
final class Shrinker {
  private static final int MOST_TRIES = 3000;

  private final Predicate<String> fails;
  private int tries;

  private Shrinker(Predicate<String> fails) {
    this.fails = fails;
  }

  /** The smallest text that was found; the predicate must be false for texts without sense. */
  static String smallest(String text, Predicate<String> fails) {
    return new Shrinker(fails).run(text);
  }

  private String run(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int before;
    do {
      before = lines.size();
      for (int chunk = Math.max(1, lines.size() / 2); chunk > 0; chunk /= 2) {
        withoutChunks(lines, chunk);
      }
    } while (lines.size() < before && tries < MOST_TRIES);
    return String.join("\n", lines);
  }

  private void withoutChunks(List<String> lines, int chunk) {
    int at = 0;
    while (at + chunk <= lines.size() && tries++ < MOST_TRIES) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.subList(at, at + chunk).clear();
      if (fails.test(String.join("\n", fewer))) {
        lines.clear();
        lines.addAll(fewer);
      } else {
        at++;
      }
    }
  }
}
