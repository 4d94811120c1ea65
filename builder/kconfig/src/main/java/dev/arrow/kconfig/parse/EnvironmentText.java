package dev.arrow.kconfig.parse;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The variables of the environment that a tree may read, and a record of those that it did. */
final class EnvironmentText {
  private final Map<String, String> variables;
  private final SortedMap<String, String> read = new TreeMap<>();

  EnvironmentText(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Every variable that was asked for, with what it was; "" for those that are not set. */
  SortedMap<String, String> read() {
    return read;
  }

  /** The value of a variable; null if it is not set. */
  @Nullable String value(String name) {
    String value = variables.get(name);
    if (!name.isEmpty()) {
      read.put(name, value == null ? "" : value);
    }
    return value;
  }

  /**
   * The text with the variables that {@code $NAME} and <code>${NAME}</code> in it stand for; those
   * that are not set stay as they are.
   */
  String expanded(String text) {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (dollar >= 0) {
      boolean braces = text.startsWith("{", dollar + 1);
      int from = dollar + (braces ? 2 : 1);
      int to = braces ? text.indexOf('}', from) : endOfName(text, from);
      String value = to <= from ? null : value(text.substring(from, to));
      if (value == null) {
        out.append(text, at, dollar + 1);
        at = dollar + 1;
      } else {
        out.append(text, at, dollar).append(value);
        at = braces ? to + 1 : to;
      }
      dollar = text.indexOf('$', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Where the name that starts at a place of a text ends. */
  static int endOfName(String text, int from) {
    int at = from;
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
