package dev.arrow.menuconfig.menu;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.ChoiceWish;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Tristate;
import java.util.ArrayList;
import java.util.List;

/** One thing asked of a configuration, as plain text, so that it can be kept and done again. */
public sealed interface Change {
  /** Where lines come from that the user wrote in the menu. */
  SourcePosition PLACE = SourcePosition.wholeFile("this session");

  /** A symbol is to have a value. */
  record Set(String symbol, String value) implements Change {
    UserLine line() {
      return UserLine.user(symbol, value, PLACE);
    }
  }

  /** No line is to speak of a symbol. */
  record Unset(String symbol) implements Change {}

  /** A choice, by its number, is to have a mode. */
  record Mode(int choice, Tristate mode) implements Change {}

  /** Other lines instead of all there are. */
  record Replace(List<UserLine> lines) implements Change {
    public Replace {
      lines = List.copyOf(lines);
    }
  }

  /** What the program needs stays. */
  private static Configuration replaced(Configuration before, List<UserLine> lines) {
    List<UserLine> all = new ArrayList<>();
    before.lines().stream().filter(line -> line.weight() == UserLine.Weight.NEED).forEach(all::add);
    all.addAll(lines);
    return Configuration.of(before.model(), all);
  }

  /** The configuration after some changes. */
  static Configuration apply(Configuration before, List<Change> changes) {
    Configuration now = before;
    List<String> removed = new ArrayList<>();
    List<UserLine> added = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Set set) {
        added.add(set.line());
      } else if (change instanceof Unset unset) {
        removed.add(unset.symbol());
      } else if (change instanceof Mode mode) {
        now = now.with(new ChoiceWish(now.model().choices().get(mode.choice()), mode.mode()));
      } else if (change instanceof Replace replace) {
        now = replaced(now, replace.lines());
      }
    }
    boolean lines = !removed.isEmpty() || !added.isEmpty();
    return lines ? now.changed(removed, added) : now;
  }
}
