package dev.arrow.text.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and their values; keys stay in the order in which they were added.
 *
 * @param members no key twice
 */
public record JsonObject(Map<String, Json> members) implements Json {
  /** An object without keys. */
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** This object and one more key. */
  public JsonObject with(String key, Json value) {
    Map<String, Json> larger = new LinkedHashMap<>(members);
    if (larger.put(key, value) != null) {
      throw new IllegalArgumentException("key twice: " + key);
    }
    return new JsonObject(larger);
  }

  public JsonObject with(String key, String value) {
    return with(key, new Json.Text(value));
  }

  public JsonObject with(String key, long value) {
    return with(key, new Json.Whole(value));
  }

  public JsonObject with(String key, boolean value) {
    return with(key, new Json.Truth(value));
  }

  /** This object and a list of values. */
  public JsonObject with(String key, Collection<? extends Json> items) {
    return with(key, Json.array(items));
  }

  /** This object, and the key if there is a text for it. */
  public JsonObject with(String key, Optional<String> value) {
    return value.map(text -> with(key, text)).orElse(this);
  }
}
