package dev.arrow.resolve;

import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.model.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes values of Kconfig as C expressions. */
final class CValue {
  private CValue() {}

  /** A bool as 0 or 1, a number as it is, a text as a string literal. */
  static String of(Symbol symbol, Value value) {
    return switch (symbol.type()) {
      case BOOL, TRISTATE -> value.text().equals("y") ? "1" : "0";
      case INT -> value.text().isEmpty() ? "0" : value.text();
      case HEX -> hex(value.text());
      case STRING, UNKNOWN -> literal(value.text());
    };
  }

  private static String hex(String text) {
    if (text.isEmpty()) {
      return "0x0";
    }
    return text.toLowerCase(Locale.ROOT).startsWith("0x") ? text : "0x" + text;
  }

  private static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c == '"' || c == '\\' || c == '?') {
        out.append('\\').append((char) c);
      } else if (c < ' ' || c > '~') {
        out.append('\\').append(String.format(Locale.ROOT, "%03o", c));
      } else {
        out.append((char) c);
      }
    }
    return out.append('"').toString();
  }
}
