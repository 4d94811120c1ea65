package dev.arrow.kconfig.shell;

/** Writes any text on one line and reads it back. */
final class Escapes {
  private Escapes() {}

  /** The text with backslashes, line feeds and carriage returns escaped. */
  static String written(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** The text that was written; a backslash before any other character stands for that. */
  static String read(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        c = line.charAt(++i);
        c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
      }
      text.append(c);
    }
    return text.toString();
  }
}
