package dev.arrow.kconfig.parse;

/**
 * The help of an entry. Help makes up most of a tree and is seldom shown, so the text is laid out
 * when it is asked for.
 */
public final class HelpText {
  private final SourceText source;
  private final int from;
  private final int to;
  private final int indent;

  HelpText(SourceText source, int from, int to, int indent) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.indent = indent;
  }

  public boolean isBlank() {
    return from >= to;
  }

  /** The lines without their common indent, tabs as spaces, each but the last ended by newline. */
  public String text() {
    StringBuilder out = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      int end = Math.min(source.endOfLine(at), to);
      line(out, source.decode(at, end));
      at = end + 1;
    }
    int length = out.length();
    while (length > 0 && out.charAt(length - 1) == '\n') {
      length--;
    }
    return out.substring(0, length);
  }

  private void line(StringBuilder out, String line) {
    int column = 0;
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      column = line.charAt(at) == '\t' ? (column & ~7) + 8 : column + 1;
      at++;
    }
    String rest = line.substring(at).stripTrailing();
    if (!rest.isEmpty()) {
      out.append(" ".repeat(Math.max(0, column - indent))).append(rest);
    }
    out.append('\n');
  }
}
