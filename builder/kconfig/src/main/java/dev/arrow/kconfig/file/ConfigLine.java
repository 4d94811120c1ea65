package dev.arrow.kconfig.file;

import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Optional;

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

  /**
   * The text between its quotes; nothing if it is not closed.
   *
   * @param text starts with a quote
   * @param raw whether it was written without escapes: it ends with the last quote, which may be
   *     the only one, as U-Boot's tool has it; otherwise with the first, and what follows is
   *     ignored
   */
  static Optional<String> unquoted(String text, boolean raw) {
    if (raw) {
      boolean closed = text.endsWith("\"");
      return closed
          ? Optional.of(text.substring(1, Math.max(1, text.length() - 1)))
          : Optional.empty();
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return Optional.of(out.toString());
      }
      if (c == '\\' && i + 1 < text.length()) {
        c = text.charAt(++i);
      }
      out.append(c);
    }
    return Optional.empty();
  }
}
