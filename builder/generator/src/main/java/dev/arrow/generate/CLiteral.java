package dev.arrow.generate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Spells strings as C does. */
final class CLiteral {

  private CLiteral() {}

  /**
   * A string literal of the text's UTF-8 bytes. Bytes that are not plain ASCII are octal escapes of
   * three digits, which, unlike hexadecimal ones, end by themselves.
   */
  static String of(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == '"' || b == '\\') {
        literal.append('\\').append((char) b);
      } else if (b >= ' ' && b < 0x7f && b != '?') {
        literal.append((char) b);
      } else {
        literal.append(String.format(Locale.ROOT, "\\%03o", b & 0xff));
      }
    }
    return literal.append('"').toString();
  }
}
