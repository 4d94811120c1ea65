package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Expr;
import java.util.HashMap;
import java.util.Map;

/**
 * What {@code $NAME} in a path or title stands for where that is a symbol: mostly one with {@code
 * option env}, else one whose first default is a plain text. Only what was read before counts.
 */
final class PathSymbols {
  private final Map<String, String> values = new HashMap<>();

  /** Takes the clause that was read last. */
  void learn(Entry entry, Clause clause) {
    if (clause instanceof Clause.Variable variable) {
      values.put(entry.name(), variable.value().orElse(""));
    } else if (clause instanceof Clause.Default value
        && value.condition() == Expr.Constant.YES
        && value.value() instanceof Expr.Constant constant) {
      values.putIfAbsent(entry.name(), constant.text());
    }
  }

  /** The text with the values in it; unknown names stand for nothing. */
  String expanded(String text) {
    return SymbolNames.replaced(text, name -> values.getOrDefault(name, ""));
  }
}
