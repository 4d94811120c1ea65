package dev.arrow.text.json;

import java.util.Collection;
import java.util.List;

/**
 * A JSON value, immutable. There is no null: what is not known has no key. Texts may hold any
 * character; what cannot stand in a JSON text as it is is escaped, and half a pair of surrogates,
 * which is no character, becomes U+FFFD.
 */
public sealed interface Json permits Json.Text, Json.Whole, Json.Truth, Json.Array, JsonObject {
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
    return new JsonText(true).write(this) + "\n";
  }

  /** The value in one line, without a line end. */
  default String line() {
    return new JsonText(false).write(this);
  }
}
