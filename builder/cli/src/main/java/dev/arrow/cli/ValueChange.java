package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A symbol that two configurations of a tree do not agree about.
 *
 * @param before its text in the first; empty where that does not write it
 * @param after the same of the second
 */
record ValueChange(Symbol symbol, Optional<String> before, Optional<String> after) {

  /** All of them, in the order of the tree. */
  static List<ValueChange> between(Configuration before, Configuration after) {
    List<ValueChange> changes = new ArrayList<>();
    for (Symbol symbol : after.model().symbols()) {
      ValueChange change = new ValueChange(symbol, text(before, symbol), text(after, symbol));
      if (!change.before.equals(change.after)) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static Optional<String> text(Configuration configuration, Symbol symbol) {
    return configuration.isWritten(symbol)
        ? Optional.of(configuration.text(symbol))
        : Optional.empty();
  }

  /**
   * For programs: the two texts, and where the second comes from.
   *
   * @param after the second configuration
   */
  static List<JsonObject> documents(
      List<ValueChange> changes, Configuration after, SymbolDocument symbols) {
    return changes.stream()
        .map(
            each ->
                JsonObject.EMPTY
                    .with("symbol", each.symbol.name())
                    .with("before", each.before)
                    .with("after", each.after)
                    .with("origin", symbols.origin(after.value(each.symbol).origin())))
        .toList();
  }
}
