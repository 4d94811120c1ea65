package dev.arrow.text.json;

import java.util.Collection;
import java.util.Map;

/** Writes one value. Depth is that of the value, which our own code has built. */
final class JsonText {
  private static final char REPLACEMENT = '\ufffd';
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7f;
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;

  private final boolean pretty;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  JsonText(boolean pretty) {
    this.pretty = pretty;
  }

  String write(Json value) {
    add(value);
    return text.toString();
  }

  private void add(Json value) {
    if (value instanceof JsonObject object) {
      members(object.members());
    } else if (value instanceof Json.Array array) {
      items(array.items());
    } else if (value instanceof Json.Text words) {
      quoted(words.value());
    } else if (value instanceof Json.Whole number) {
      text.append(number.value());
    } else if (value instanceof Json.Truth truth) {
      text.append(truth.value());
    }
  }

  private void members(Map<String, Json> members) {
    open('{');
    boolean first = true;
    for (Map.Entry<String, Json> member : members.entrySet()) {
      next(first);
      first = false;
      quoted(member.getKey());
      text.append(": ");
      add(member.getValue());
    }
    close('}', members.isEmpty());
  }

  private void items(Collection<Json> items) {
    open('[');
    boolean first = true;
    for (Json item : items) {
      next(first);
      first = false;
      add(item);
    }
    close(']', items.isEmpty());
  }

  private void open(char bracket) {
    text.append(bracket);
    depth++;
  }

  private void next(boolean first) {
    if (!first) {
      text.append(pretty ? "," : ", ");
    }
    lineEnd();
  }

  private void close(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      lineEnd();
    }
    text.append(bracket);
  }

  private void lineEnd() {
    if (pretty) {
      text.append('\n').append("  ".repeat(depth));
    }
  }

  private void quoted(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c == '\n') {
        text.append("\\n");
      } else if (c == '\t') {
        text.append("\\t");
      } else if (isHalf(words, i)) {
        text.append(REPLACEMENT);
      } else if (isEscaped(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  /** Half a pair of surrogates is no character; strict readers refuse a text with one. */
  private static boolean isHalf(String words, int i) {
    char c = words.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == words.length() || !Character.isLowSurrogate(words.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(words.charAt(i - 1)));
  }

  /** Control characters, and the line ends that scripts take for an end of the text. */
  private static boolean isEscaped(char c) {
    return c < FIRST_PRINTABLE || c == DELETE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
  }
}
