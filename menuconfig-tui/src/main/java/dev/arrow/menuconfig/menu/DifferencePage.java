package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.cells.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs between two configurations of a model, as lines to read. */
public final class DifferencePage {
  private DifferencePage() {}

  /**
   * The symbols whose values differ, in the order of the tree.
   *
   * @param before what is compared with
   * @param now what counts
   */
  public static List<PageLine> between(Configuration before, Configuration now) {
    List<PageLine> lines = new ArrayList<>();
    for (Symbol symbol : now.model().symbols()) {
      String old = before.text(symbol);
      String text = now.text(symbol);
      if (!old.equals(text)) {
        lines.add(line(symbol, old, text));
      }
    }
    return List.copyOf(lines);
  }

  private static PageLine line(Symbol symbol, String old, String text) {
    boolean more = old.isEmpty() || old.equals("n");
    boolean less = text.isEmpty() || text.equals("n");
    String mark = more ? "+ " : less ? "- " : "~ ";
    Role role = more ? Role.ON : less ? Role.WRONG : Role.CHANGED;
    String line = mark + symbol.name() + "  " + shown(old) + " -> " + shown(text);
    return new PageLine(line, role, 0, Optional.of(symbol.name()));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value;
  }
}
