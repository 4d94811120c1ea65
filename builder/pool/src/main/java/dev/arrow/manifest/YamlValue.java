package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a YAML file, asked for by the type that the reader expects. */
final class YamlValue {
  private static final int LONGEST = 8 * 1024;
  private static final int MOST_DIGITS = 9;

  private final Node node;
  private final YamlSource source;
  private final String path;

  YamlValue(Node node, YamlSource source, String path) {
    this.node = node;
    this.source = source;
    this.path = path;
  }

  /** Where the value begins. */
  SourcePosition at() {
    return source.position(node.getStartMark());
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  Optional<PlacedText> text() {
    if (isPlain() && node instanceof ScalarNode scalar && !isNothing(scalar)) {
      if (scalar.getValue().length() <= LONGEST && scalar.getValue().indexOf('\0') < 0) {
        return Optional.of(new PlacedText(scalar.getValue(), at()));
      }
      bad("is too long or holds a NUL", Optional.empty());
    } else if (isPlain()) {
      wrong("a text");
    }
    return Optional.empty();
  }

  Optional<Boolean> flag() {
    Optional<String> text = text().map(PlacedText::text);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      wrong("`true` or `false`");
      return Optional.empty();
    }
    return text.map("true"::equals);
  }

  Optional<Integer> number() {
    Optional<String> text = text().map(PlacedText::text);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean digits = text.get().chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.get().isEmpty() || text.get().length() > MOST_DIGITS) {
      wrong("a number");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text.get()));
  }

  List<YamlValue> items() {
    List<YamlValue> items = new ArrayList<>();
    if (isPlain() && node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> items.add(new YamlValue(item, source, path)));
    } else if (isPlain()) {
      wrong("a list");
    }
    return items;
  }

  Optional<YamlMap> map() {
    if (isPlain() && node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(mapping, source, path + "."));
    }
    if (isPlain()) {
      wrong("a mapping of keys to values");
    }
    return Optional.empty();
  }

  /** Reports a value of the right type that will not do. */
  void bad(String what, Optional<String> hint) {
    source.report(ManifestError.BAD_VALUE, at(), "`" + path + "` " + what + ".", hint);
  }

  private void wrong(String expected) {
    String message = "`" + path + "` must be " + expected + ", but is " + found() + ".";
    source.report(ManifestError.WRONG_TYPE, at(), message);
  }

  private String found() {
    if (node instanceof ScalarNode scalar) {
      return isNothing(scalar) ? "empty" : "`" + Names.shown(scalar.getValue()) + "`";
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }

  private static boolean isNothing(ScalarNode scalar) {
    return scalar.isPlain() && scalar.getValue().isEmpty();
  }

  /** False, after an error was reported, for the parts of YAML that manifests do without. */
  private boolean isPlain() {
    if (node.getAnchor() != null) {
      String message = "Anchors and aliases are not allowed here.";
      source.report(ManifestError.UNSUPPORTED, at(), message);
      return false;
    }
    boolean ownTag = !node.getTag().startsWith(Tag.PREFIX) || node.getTag().equals(Tag.BINARY);
    if (ownTag) {
      String message = "Tags such as `!name` are not allowed here.";
      source.report(ManifestError.UNSUPPORTED, at(), message);
    }
    return !ownTag;
  }
}
