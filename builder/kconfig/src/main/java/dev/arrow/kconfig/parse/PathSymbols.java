package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (dollar >= 0) {
      int end = EnvironmentText.endOfName(text, dollar + 1);
      out.append(text, at, dollar);
      out.append(Optional.ofNullable(values.get(text.substring(dollar + 1, end))).orElse(""));
      at = end;
      dollar = text.indexOf('$', at);
    }
    return out.append(text, at, text.length()).toString();
  }
}
