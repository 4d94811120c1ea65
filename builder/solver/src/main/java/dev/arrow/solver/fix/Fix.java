package dev.arrow.solver.fix;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import java.util.List;
import java.util.Objects;

/**
 * Changes that reach all goals; each of them is needed, and the engine has proved them.
 *
 * @param lines what the user has to ask for, in the order in which to ask for it
 * @param removed symbols whose lines have to go, by name
 * @param result the configuration with these changes
 * @param switchedOn what else is on then, or m and was n; in tree order
 * @param switchedOff what else is off then, or m and was y; in tree order
 * @param refused lines that held before and do not any more, in the order of the configuration
 */
public record Fix(
    List<UserLine> lines,
    List<String> removed,
    Configuration result,
    List<Consequence> switchedOn,
    List<Consequence> switchedOff,
    List<UserLine> refused) {
  public Fix {
    lines = List.copyOf(lines);
    removed = List.copyOf(removed);
    Objects.requireNonNull(result);
    switchedOn = List.copyOf(switchedOn);
    switchedOff = List.copyOf(switchedOff);
    refused = List.copyOf(refused);
  }

  /** How many changes it is. */
  public int size() {
    return lines.size() + removed.size();
  }
}
