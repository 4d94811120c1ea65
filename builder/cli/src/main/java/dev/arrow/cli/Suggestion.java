package dev.arrow.cli;

import dev.arrow.text.NearestName;
import java.util.Collection;

/** What to take instead of a word that is none of a few known ones. */
final class Suggestion {
  private Suggestion() {}

  /** A sentence: the nearest of them, else all, in their order. */
  static String of(String wrong, Collection<String> known) {
    return NearestName.of(wrong, known)
        .map(near -> "Is `" + near + "` meant?")
        .orElse(
            known.size() == 2
                ? "Take " + String.join(" or ", known) + "."
                : "Take one of " + String.join(", ", known) + ".");
  }
}
