package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import java.util.HashMap;
import java.util.Map;

/** Whether a file needs to be written anew. */
public final class Agreement {
  private Agreement() {}

  /**
   * Whether the lines say of each symbol what the configuration that they give has, no more and no
   * less.
   */
  public static boolean isComplete(Configuration configuration) {
    Map<String, String> said = new HashMap<>();
    for (UserLine line : configuration.lines()) {
      said.put(line.symbol(), line.value());
    }
    for (Symbol symbol : configuration.model().symbols()) {
      String line = said.remove(symbol.name());
      boolean agrees =
          configuration.isWritten(symbol) ? configuration.text(symbol).equals(line) : line == null;
      if (!agrees) {
        return false;
      }
    }
    return said.isEmpty();
  }
}
