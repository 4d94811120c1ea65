package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value of a YAML file, asked for by the type that the reader expects. */
final class YamlValue {
  private final YamlNode node;
  private final YamlSource source;
  private final String path;
  private final Shape shape;

  YamlValue(YamlNode node, YamlSource source, String path, Shape shape) {
    this.node = node;
    this.source = source;
    this.path = path;
    this.shape = shape;
  }

  /** What the shape says of values of a kind; a reader that expects another kind is at fault. */
  private <T extends Shape> T expected(Class<T> kind) {
    return shape
        .as(kind)
        .orElseThrow(() -> new IllegalStateException("the shape of `" + path + "` is no " + kind));
  }

  /** Where the value begins. */
  SourcePosition at() {
    return node.at();
  }

  boolean isText() {
    return node.text().isPresent();
  }

  boolean isMapping() {
    return node.pairs().isPresent();
  }

  boolean isList() {
    return node.items().isPresent();
  }

  boolean isEmptyList() {
    return node.items().map(List::isEmpty).orElse(false);
  }

  Optional<PlacedText> text() {
    expected(Shape.Text.class);
    Optional<String> text = node.text();
    if (text.isEmpty()) {
      wrong("a text");
    } else if (text.get().length() > Shape.Text.LONGEST || text.get().indexOf('\0') >= 0) {
      bad("is too long or holds a NUL", Optional.empty());
      return Optional.empty();
    }
    return text.map(value -> new PlacedText(value, node.at()));
  }

  Optional<Boolean> flag() {
    expected(Shape.Flag.class);
    Optional<String> text = node.text();
    if (text.isEmpty() || !(text.get().equals("true") || text.get().equals("false"))) {
      wrong("`true` or `false`");
      return Optional.empty();
    }
    return text.map("true"::equals);
  }

  Optional<Integer> number() {
    expected(Shape.Whole.class);
    Optional<String> text = node.text();
    if (text.isEmpty() || !isNumber(text.get())) {
      wrong("a number");
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  List<YamlValue> items() {
    Shape each = expected(Shape.Listing.class).item();
    if (node.items().isEmpty()) {
      wrong("a list");
    }
    List<YamlValue> items = new ArrayList<>();
    for (YamlNode item : node.items().orElse(List.of())) {
      items.add(new YamlValue(item, source, path, each));
    }
    return items;
  }

  Optional<YamlMap> map() {
    if (node.pairs().isEmpty()) {
      wrong("a mapping of keys to values");
    }
    if (node.pairs().isEmpty()) {
      return Optional.empty();
    }
    String below = path + ".";
    return Optional.of(
        shape
            .as(Shape.Table.class)
            .map(table -> new YamlMap(node, source, below, table))
            .orElseGet(() -> new YamlMap(node, source, below, expected(Mapping.class))));
  }

  /** Reports a value of the right type that will not do. */
  void bad(String what, Optional<String> hint) {
    source.report(ManifestError.BAD_VALUE, at(), "`" + path + "` " + what + ".", hint);
  }

  private void wrong(String expected) {
    if (!node.isRefused()) {
      String message = "`" + path + "` must be " + expected + ", but is " + node.described() + ".";
      source.report(ManifestError.WRONG_TYPE, at(), message);
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= Shape.Whole.MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
