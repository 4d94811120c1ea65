package dev.arrow.text.json;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A JSON value, immutable. There is no null: what is not known has no key. Texts may hold any
 * character; what cannot stand in a JSON text as it is is escaped, and half a pair of surrogates,
 * which is no character, becomes U+FFFD.
 */
public sealed interface Json
    permits Json.Text, Json.Whole, Json.Truth, Json.Array, Json.Flow, JsonObject {
  /** A text. */
  record Text(String value) implements Json {}

  /** A whole number. */
  record Whole(long value) implements Json {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Json {}

  /**
   * A list.
   *
   * @param items in order
   */
  record Array(List<Json> items) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  /**
   * A list whose items are made when they are written, one after the other, so that a long document
   * need not be in memory. Values with it are equal only if they share the source.
   *
   * @param items gives the same ones each time it is asked
   */
  record Flow(Iterable<? extends Json> items) implements Json {}

  /** A list of values, in the order of the collection. */
  static Array array(Collection<? extends Json> items) {
    return new Array(List.copyOf(items));
  }

  /** A list of texts, in the order of the collection. */
  static Array texts(Collection<String> texts) {
    return array(texts.stream().map(Text::new).toList());
  }

  /** The value over several lines, each level two blanks further in, with a line end. */
  default String pretty() {
    StringBuilder text = new StringBuilder();
    pretty(text::append);
    return text.toString();
  }

  /** The same, handed out piece by piece. */
  default void pretty(Consumer<String> out) {
    new JsonText(true, out).write(this);
    out.accept("\n");
  }

  /** The value in one line, without a line end. */
  default String line() {
    StringBuilder text = new StringBuilder();
    new JsonText(false, text::append).write(this);
    return text.toString();
  }
}
