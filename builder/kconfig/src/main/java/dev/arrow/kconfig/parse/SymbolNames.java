package dev.arrow.kconfig.parse;

import java.util.function.UnaryOperator;

/** Texts in which {@code $NAME} stands for a symbol. */
public final class SymbolNames {
  private SymbolNames() {}

  /** The text with each {@code $NAME} replaced by what the operator gives for the name. */
  public static String replaced(String text, UnaryOperator<String> values) {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (dollar >= 0) {
      int end = EnvironmentText.endOfName(text, dollar + 1);
      out.append(text, at, dollar).append(values.apply(text.substring(dollar + 1, end)));
      at = end;
      dollar = text.indexOf('$', at);
    }
    return out.append(text, at, text.length()).toString();
  }
}
