package dev.arrow.cli;

import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Consequence;
import dev.arrow.solver.fix.Fix;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to goals as lines for the user.
 *
 * @param words names the libraries
 */
record FixText(Vocabulary words) {
  private static final int MOST = 12;

  List<String> lines(int number, Fix fix) {
    List<String> lines = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (UserLine line : fix.lines()) {
      changes.add(line.symbol() + "=" + line.value());
    }
    fix.removed().forEach(symbol -> changes.add(symbol + " without a line"));
    lines.add(number + ": " + String.join(" ", changes));
    add(lines, "switches on: ", fix.switchedOn());
    add(lines, "switches off: ", fix.switchedOff());
    if (!fix.refused().isEmpty()) {
      List<String> refused = new ArrayList<>();
      for (UserLine line : fix.refused()) {
        refused.add(line.symbol() + "=" + line.value() + " (" + line.origin() + ")");
      }
      lines.add("   no longer holds: " + joined(refused));
    }
    return lines;
  }

  private void add(List<String> lines, String what, List<Consequence> consequences) {
    if (!consequences.isEmpty()) {
      List<String> names = new ArrayList<>();
      for (Consequence each : consequences) {
        String name = words.library(each.symbol().name()).orElse(each.symbol().name());
        boolean plain = each.after().equals("y") || each.after().equals("n");
        names.add(plain ? name : name + "=" + each.after());
      }
      lines.add("   " + what + joined(names));
    }
  }

  private static String joined(List<String> names) {
    boolean all = names.size() <= MOST;
    String first = String.join(", ", all ? names : names.subList(0, MOST));
    return all ? first : first + " and " + (names.size() - MOST) + " more";
  }
}
