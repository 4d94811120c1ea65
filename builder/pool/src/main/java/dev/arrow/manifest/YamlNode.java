package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A node of a YAML file, with its place. Every scalar is text: `version: 1.10` stays `1.10`. */
sealed interface YamlNode {
  SourcePosition at();

  /** What it is, for messages. */
  String described();

  /** The text of a scalar that is not empty. */
  default Optional<String> text() {
    return Optional.empty();
  }

  /** The items of a list. */
  default Optional<List<YamlNode>> items() {
    return Optional.empty();
  }

  /** The pairs of a mapping. */
  default Optional<List<Pair>> pairs() {
    return Optional.empty();
  }

  /** True if an error was reported already, so that none about its type need follow. */
  default boolean isRefused() {
    return false;
  }

  /**
   * A scalar.
   *
   * @param value without quotes
   * @param isPlain true if it was written without quotes
   * @param at where it begins
   */
  record Scalar(String value, boolean isPlain, SourcePosition at) implements YamlNode {
    /** What stands for no value in YAML, unless it is quoted. */
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    @Override
    public String described() {
      String absent = value.isEmpty() ? "empty" : "`" + value + "`, which means nothing in YAML";
      return text().map(text -> "`" + Names.shown(text) + "`").orElse(absent);
    }

    @Override
    public Optional<String> text() {
      return isPlain && NOTHING.contains(value) ? Optional.empty() : Optional.of(value);
    }
  }

  /**
   * A list.
   *
   * @param list its items
   * @param at where it begins
   */
  record Sequence(List<YamlNode> list, SourcePosition at) implements YamlNode {
    @Override
    public String described() {
      return "a list";
    }

    @Override
    public Optional<List<YamlNode>> items() {
      return Optional.of(list);
    }
  }

  /**
   * A mapping, with keys that may stand twice.
   *
   * @param entries in the order of the file
   * @param at where it begins
   */
  record Mapping(List<Pair> entries, SourcePosition at) implements YamlNode {
    @Override
    public String described() {
      return "a mapping";
    }

    @Override
    public Optional<List<Pair>> pairs() {
      return Optional.of(entries);
    }
  }

  /**
   * Something that manifests do without: an alias, an anchor, a tag.
   *
   * @param at where it begins
   */
  record Refused(SourcePosition at) implements YamlNode {
    @Override
    public String described() {
      return "refused";
    }

    @Override
    public boolean isRefused() {
      return true;
    }
  }

  /**
   * One entry of a mapping.
   *
   * @param key normally a scalar
   * @param value anything
   */
  record Pair(YamlNode key, YamlNode value) {}
}
