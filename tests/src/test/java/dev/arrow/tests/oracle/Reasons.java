package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists of programs that are treated in another way, a name and a reason on each line. */
final class Reasons {
  private Reasons() {}

  /**
   * The reasons by name.
   *
   * @param file below the checkout
   */
  static SortedMap<String, String> in(String file) {
    SortedMap<String, String> reasons = new TreeMap<>();
    for (String line : SourceTree.text(Path.of(file)).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split("\\s+", 2);
        if (words.length < 2 || reasons.put(words[0], words[1]) != null) {
          throw new IllegalStateException(file + ": a name without a reason, or twice: " + line);
        }
      }
    }
    return Collections.unmodifiableSortedMap(reasons);
  }
}
