package dev.arrow.generate.build;

import java.util.HashSet;
import java.util.Set;

/**
 * What the link check says. Targets have most sources in common, so that each of them would say the
 * same of one fault: it is said once in a run.
 */
final class CheckWords {
  private static final String CHECK = "CHECK";
  private static final String HINT = "hint: ";

  private final Set<String> said = new HashSet<>();
  private boolean checking;
  private boolean fresh = true;

  /** The lines from now on are those of this step. */
  void step(String action) {
    checking = action.equals(CHECK);
    fresh = true;
  }

  /** Whether a line has not been said by another check; a hint goes with what it belongs to. */
  boolean areNew(String line) {
    if (!checking) {
      return true;
    }
    if (!line.startsWith(HINT)) {
      fresh = said.add(line);
    }
    return fresh;
  }
}
