package dev.arrow.tests.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a check found, to be shown all at once. */
final class Findings {
  private static final int SHOWN = 60;

  private final List<String> found = new ArrayList<>();

  void add(Path file, int line, String what) {
    found.add(file + ":" + line + ": " + what);
  }

  void add(Path file, String what) {
    found.add(file + ": " + what);
  }

  /** Fails if there was a finding. */
  void assertNone() {
    if (!found.isEmpty()) {
      String more = found.size() > SHOWN ? "\n... " + (found.size() - SHOWN) + " more" : "";
      throw new AssertionError(
          found.size()
              + " findings:\n"
              + String.join("\n", found.subList(0, Math.min(SHOWN, found.size())))
              + more);
    }
  }
}
