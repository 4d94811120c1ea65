package dev.arrow.manifest.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping with known keys; any other key is refused.
 *
 * @param about what it means
 * @param keys in the order in which people write them
 * @param variants if there are several kinds of it, each with its own keys; {@code keys} are those
 *     of all then, and none of them is required
 */
public record Mapping(String about, List<Key> keys, List<Mapping> variants) implements Shape {
  public Mapping {
    keys = List.copyOf(keys);
    variants = List.copyOf(variants);
  }

  /**
   * A key of a mapping.
   *
   * @param name as it is written
   * @param value what stands under it
   * @param required whether it must be there
   * @param advice what to do when it is missing, if that is not plain
   * @param beside the key without which this one means nothing, if there is one
   */
  public record Key(
      String name,
      Shape value,
      boolean required,
      Optional<String> advice,
      Optional<String> beside) {
    Key(String name, Shape value, boolean required) {
      this(name, value, required, Optional.empty(), Optional.empty());
    }

    /** The same key, with what to do when it is missing. */
    public Key advising(String text) {
      return new Key(name, value, required, Optional.of(text), beside);
    }

    /** The same key, which means nothing without another one. */
    public Key beside(String other) {
      return new Key(name, value, required, advice, Optional.of(other));
    }
  }

  public static Mapping of(String about, Key... keys) {
    return new Mapping(about, List.of(keys), List.of());
  }

  /** A mapping of one of several kinds. */
  public static Mapping oneOf(String about, Mapping... variants) {
    List<Key> all = new ArrayList<>();
    for (Mapping variant : variants) {
      for (Key key : variant.keys) {
        if (all.stream().noneMatch(known -> known.name.equals(key.name))) {
          all.add(new Key(key.name, key.value, false));
        }
      }
    }
    return new Mapping(about, all, List.of(variants));
  }

  /** A key that must be there. */
  public static Key required(String name, Shape value) {
    return new Key(name, value, true);
  }

  /** A key that may be absent. */
  public static Key optional(String name, Shape value) {
    return new Key(name, value, false);
  }

  /** The key of a name. */
  public Optional<Key> key(String name) {
    for (Key key : keys) {
      if (key.name.equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The names of all keys, in order. */
  public List<String> names() {
    return keys.stream().map(Key::name).toList();
  }
}
