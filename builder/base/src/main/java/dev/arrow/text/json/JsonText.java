package dev.arrow.text.json;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/** Writes one value, whatever its depth, in pieces of some length. */
final class JsonText {
  private static final char REPLACEMENT = '\ufffd';
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7f;
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;
  private static final int PIECE = 1 << 13;

  /** Lines of what lies deeper begin where this level does: a deep value must not be all blanks. */
  private static final int DEEPEST_INDENT = 60;

  private final boolean pretty;
  private final Consumer<String> out;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Level> open = new ArrayDeque<>();

  /** An object or list that is begun: what is still to be written of it. */
  private static final class Level {
    private final Iterator<Map.Entry<String, Json>> members;
    private final Iterator<? extends Json> items;
    private final char end;
    private boolean empty = true;

    Level(Iterator<Map.Entry<String, Json>> members, Iterator<? extends Json> items, char bracket) {
      this.members = members;
      this.items = items;
      this.end = bracket;
    }

    boolean hasNext() {
      return members.hasNext() || items.hasNext();
    }
  }

  JsonText(boolean pretty, Consumer<String> out) {
    this.pretty = pretty;
    this.out = out;
  }

  void write(Json value) {
    begin(value);
    while (!open.isEmpty()) {
      Level level = open.peek();
      if (level.hasNext()) {
        next(level);
      } else {
        close(level);
      }
      if (text.length() >= PIECE) {
        handOut();
      }
    }
    handOut();
  }

  private void handOut() {
    out.accept(text.toString());
    text.setLength(0);
  }

  /** Writes a value; of one that has others inside only the bracket. */
  private void begin(Json value) {
    if (value instanceof JsonObject object) {
      text.append('{');
      Iterator<Json> noItems = Collections.emptyIterator();
      open.push(new Level(object.members().entrySet().iterator(), noItems, '}'));
    } else if (value instanceof Json.Array array) {
      items(array.items().iterator());
    } else if (value instanceof Json.Flow flow) {
      items(flow.items().iterator());
    } else if (value instanceof Json.Text words) {
      quoted(words.value());
    } else if (value instanceof Json.Whole number) {
      text.append(number.value());
    } else if (value instanceof Json.Truth truth) {
      text.append(truth.value());
    }
  }

  private void items(Iterator<? extends Json> items) {
    text.append('[');
    open.push(new Level(Collections.emptyIterator(), items, ']'));
  }

  private void next(Level level) {
    if (!level.empty) {
      text.append(pretty ? "," : ", ");
    }
    level.empty = false;
    lineEnd();
    if (level.members.hasNext()) {
      Map.Entry<String, Json> member = level.members.next();
      quoted(member.getKey());
      text.append(": ");
      begin(member.getValue());
    } else {
      begin(level.items.next());
    }
  }

  private void close(Level level) {
    open.pop();
    if (!level.empty) {
      lineEnd();
    }
    text.append(level.end);
  }

  private void lineEnd() {
    if (pretty) {
      text.append('\n').append("  ".repeat(Math.min(open.size(), DEEPEST_INDENT)));
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
