package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who says what programs for arm64 must print: QEMU's user mode, which runs the very program over
 * this machine's kernel; or where that differs from Linux, the same source compiled for x86_64.
 * {@code tests/oracle/arm64.txt} lists the latter, with the reason.
 */
final class Oracles {
  private static final String FILE = "tests/oracle/arm64.txt";
  private static final SortedMap<String, String> REASONS = read();

  private Oracles() {}

  private static SortedMap<String, String> read() {
    SortedMap<String, String> reasons = new TreeMap<>();
    for (String line : SourceTree.text(Path.of(FILE)).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split("\\s+", 2);
        if (words.length < 2 || reasons.put(words[0], words[1]) != null) {
          throw new IllegalStateException(FILE + ": a name without a reason, or twice: " + line);
        }
      }
    }
    return Collections.unmodifiableSortedMap(reasons);
  }

  /** The programs that are listed, with the reasons. */
  static SortedMap<String, String> reasons() {
    return REASONS;
  }

  /** Whether QEMU's user mode says it. */
  static boolean isEmulated(String name) {
    return !REASONS.containsKey(name);
  }
}
