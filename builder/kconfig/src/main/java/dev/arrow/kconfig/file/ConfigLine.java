package dev.arrow.kconfig.file;

import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;

/** A line of a {@code .config}. */
final class ConfigLine {
  static final String PREFIX = "CONFIG_";

  private ConfigLine() {}

  /**
   * Appends the line of a symbol.
   *
   * @param prefix stands before the name
   * @param raw whether a text is written without escapes
   */
  static void append(StringBuilder out, String prefix, Symbol symbol, String value, boolean raw) {
    if (symbol.type().isLogical() && value.equals("n")) {
      out.append("# ").append(prefix).append(symbol.name()).append(" is not set\n");
      return;
    }
    out.append(prefix).append(symbol.name()).append('=');
    if (symbol.type() == SymbolType.STRING && raw) {
      out.append('"').append(value).append('"');
    } else if (symbol.type() == SymbolType.STRING) {
      quote(out, value);
    } else {
      out.append(value);
    }
    out.append('\n');
  }

  static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }
}
