package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions that no line has answered yet. */
public final class NewSymbols {
  private NewSymbols() {}

  /** The symbols that a user could set now and that no line speaks of, in tree order. */
  public static List<Symbol> of(Configuration configuration) {
    Set<String> answered = new HashSet<>();
    for (UserLine line : configuration.lines()) {
      answered.add(line.symbol());
    }
    List<Symbol> open = new ArrayList<>();
    for (Symbol symbol : configuration.model().symbols()) {
      if (!answered.contains(symbol.name())
          && configuration.isChangeable(symbol)
          && !configuration.isCarriedOver(symbol)) {
        open.add(symbol);
      }
    }
    return List.copyOf(open);
  }
}
