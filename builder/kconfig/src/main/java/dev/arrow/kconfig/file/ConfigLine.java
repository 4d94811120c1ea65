package dev.arrow.kconfig.file;

import dev.arrow.kconfig.syntax.SymbolType;

/** A line of a {@code .config}. */
final class ConfigLine {
  private ConfigLine() {}

  static String of(String symbol, SymbolType type, String value) {
    if (type.isLogical() && value.equals("n")) {
      return "# CONFIG_" + symbol + " is not set\n";
    }
    String written = type == SymbolType.STRING ? quoted(value) : value;
    return "CONFIG_" + symbol + "=" + written + "\n";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append('"').toString();
  }
}
