package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One mapping of a YAML file, read strictly: a key that its shape does not have is an error, as is
 * one that is missing or stands twice. Faults are reported and answered with "absent", so that one
 * reading finds all. A reader that asks for what the shape does not have is at fault itself.
 */
final class YamlMap {
  private static final Shape.Text KEY = Shape.Text.of("");
  private static final Mapping NO_KEYS = Mapping.of("");

  private final YamlSource source;
  private final SourcePosition at;
  private final String path;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, SourcePosition> keys = new TreeMap<>();
  private Mapping mapping;

  /** A mapping with known keys; those that are missing or unknown are reported. */
  YamlMap(YamlNode node, YamlSource source, String path, Mapping mapping) {
    this.source = source;
    this.at = node.at();
    this.path = path;
    this.mapping = mapping;
    for (YamlNode.Pair pair : node.pairs().orElse(List.of())) {
      add(pair, name -> mapping.key(name).map(Mapping.Key::value));
    }
    reportMissing();
    reportUnknown(mapping.names());
  }

  /** A mapping whose keys are names of the user's. */
  YamlMap(YamlNode node, YamlSource source, String path, Shape.Table table) {
    this.source = source;
    this.at = node.at();
    this.path = path;
    this.mapping = NO_KEYS;
    for (YamlNode.Pair pair : node.pairs().orElse(List.of())) {
      add(pair, name -> Optional.of(table.value()));
    }
  }

  /**
   * Takes it for one of the kinds that its shape knows: keys of the others are reported, and what
   * is missing for this one.
   */
  void narrow(Mapping variant) {
    if (!mapping.variants().contains(variant)) {
      throw new IllegalStateException(path + " has no such variant");
    }
    List<String> others = mapping.names();
    mapping = variant;
    reportMissing();
    for (Map.Entry<String, SourcePosition> key : keys.entrySet()) {
      if (others.contains(key.getKey()) && variant.key(key.getKey()).isEmpty()) {
        unknown(key.getKey(), key.getValue());
      }
    }
  }

  private void add(YamlNode.Pair pair, Function<String, Optional<Shape>> shapes) {
    Optional<PlacedText> key = new YamlValue(pair.key(), source, path + "a key", KEY).text();
    if (key.isEmpty()) {
      return;
    }
    String name = key.get().text();
    SourcePosition place = key.get().at();
    SourcePosition first = keys.putIfAbsent(name, place);
    if (first == null) {
      shapes
          .apply(name)
          .ifPresent(s -> values.put(name, new YamlValue(pair.value(), source, path + name, s)));
      return;
    }
    String message = "The key `" + Names.shown(name) + "` stands twice.";
    String hint = "It stands first in line " + first.line() + "; keep one of the two.";
    source.report(ManifestError.DUPLICATE_KEY, place, message, Optional.of(hint));
  }

  /** Where the mapping begins. */
  SourcePosition at() {
    return at;
  }

  YamlSource source() {
    return source;
  }

  /** The value of a key that may be absent. */
  Optional<YamlValue> value(String key) {
    known(key);
    return Optional.ofNullable(values.get(key));
  }

  /** The text of a key that may be absent. */
  Optional<PlacedText> text(String key) {
    return value(key).flatMap(YamlValue::text);
  }

  private Mapping.Key known(String key) {
    return mapping
        .key(key)
        .orElseThrow(
            () -> new IllegalStateException("`" + path + key + "` is not in the file's shape"));
  }

  /** The text of a key that must be there; an empty text after the error was reported. */
  PlacedText requiredText(String key) {
    if (!known(key).required()) {
      throw new IllegalStateException("`" + path + key + "` is not required by the file's shape");
    }
    Optional<PlacedText> text = text(key);
    boolean ruled = known(key).value() instanceof Shape.Text shape && !shape.pattern().isEmpty();
    if (ruled && text.isPresent() && text.get().text().isEmpty()) {
      value(key).ifPresent(ManifestChecks.bad("must not be empty"));
    }
    return text.orElse(new PlacedText("", at));
  }

  /** The texts of a list that may be absent. */
  List<PlacedText> texts(String key) {
    List<PlacedText> texts = new ArrayList<>();
    items(key).forEach(item -> item.text().ifPresent(texts::add));
    return texts;
  }

  /** The items of a list that may be absent. */
  List<YamlValue> items(String key) {
    return value(key).map(YamlValue::items).orElse(List.of());
  }

  /** The mapping of a key that may be absent. */
  Optional<YamlMap> map(String key) {
    return value(key).flatMap(YamlValue::map);
  }

  /** `true` or `false`; false if the key is absent. */
  boolean flag(String key) {
    return value(key).flatMap(YamlValue::flag).orElse(false);
  }

  private void reportMissing() {
    for (Mapping.Key key : mapping.keys()) {
      if (key.required() && !keys.containsKey(key.name())) {
        String message = "The key `" + path + key.name() + "` is missing.";
        source.report(ManifestError.MISSING_KEY, at, message, key.advice());
      }
    }
  }

  /**
   * A pair whose key is a name of the user's.
   *
   * @param key the name
   * @param value what stands under it
   */
  record FreeEntry(PlacedText key, YamlValue value) {}

  /** The pairs of a mapping whose keys are names of the user's, in the order of the file. */
  List<FreeEntry> freeEntries() {
    List<FreeEntry> entries = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          entries.add(new FreeEntry(new PlacedText(key, keys.getOrDefault(key, at)), value));
        });
    return entries;
  }

  /** The texts of a mapping whose keys are names of the user's. */
  SortedMap<String, String> freeTexts() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (FreeEntry entry : freeEntries()) {
      entry.value().text().ifPresent(text -> texts.put(entry.key().text(), text.text()));
    }
    return texts;
  }

  private void reportUnknown(List<String> known) {
    for (Map.Entry<String, SourcePosition> key : keys.entrySet()) {
      if (!known.contains(key.getKey())) {
        unknown(key.getKey(), key.getValue());
      }
    }
  }

  private void unknown(String key, SourcePosition place) {
    Set<String> known = new TreeSet<>(mapping.names());
    String message = "There is no key `" + Names.shown(path + key) + "`.";
    String hint =
        NearestName.of(key, known)
            .map(near -> "The nearest key is `" + near + "`.")
            .orElse("The keys here are " + String.join(", ", known) + ".");
    source.report(ManifestError.UNKNOWN_KEY, place, message, Optional.of(hint));
  }
}
