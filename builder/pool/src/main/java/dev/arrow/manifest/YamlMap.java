package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
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

/**
 * One mapping of a YAML file, read strictly: a key that nobody asks for is an error, as is a key
 * that stands twice. Faults are reported and answered with "absent", so that one reading finds all.
 */
final class YamlMap {
  private final YamlSource source;
  private final SourcePosition at;
  private final String path;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, SourcePosition> keys = new TreeMap<>();
  private final Set<String> asked = new TreeSet<>();

  YamlMap(List<YamlNode.Pair> pairs, SourcePosition at, YamlSource source, String path) {
    this.source = source;
    this.at = at;
    this.path = path;
    pairs.forEach(this::add);
  }

  private void add(YamlNode.Pair pair) {
    Optional<PlacedText> key = new YamlValue(pair.key(), source, path + "a key").text();
    if (key.isEmpty()) {
      return;
    }
    String name = key.get().text();
    SourcePosition place = key.get().at();
    SourcePosition first = keys.putIfAbsent(name, place);
    if (first == null) {
      values.put(name, new YamlValue(pair.value(), source, path + name));
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
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  /** The text of a key that may be absent. */
  Optional<PlacedText> text(String key) {
    return value(key).flatMap(YamlValue::text);
  }

  /** The text of a key that must be there; an empty text after the error was reported. */
  PlacedText requiredText(String key) {
    if (value(key).isEmpty()) {
      missing(key);
    }
    return text(key).orElse(new PlacedText("", at));
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

  /** Reports that a key is missing. */
  void missing(String key) {
    String message = "The key `" + path + key + "` is missing.";
    source.report(ManifestError.MISSING_KEY, at, message);
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
          asked.add(key);
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

  /** Reports every key that was not asked for; to be called when all is read. */
  void finish() {
    for (Map.Entry<String, SourcePosition> key : keys.entrySet()) {
      if (!asked.contains(key.getKey())) {
        unknown(key.getKey(), key.getValue());
      }
    }
  }

  private void unknown(String key, SourcePosition place) {
    String message = "There is no key `" + Names.shown(path + key) + "`.";
    String hint =
        NearestName.of(key, asked)
            .map(near -> "The nearest key is `" + near + "`.")
            .orElse("The keys here are " + String.join(", ", asked) + ".");
    source.report(ManifestError.UNKNOWN_KEY, place, message, Optional.of(hint));
  }
}
