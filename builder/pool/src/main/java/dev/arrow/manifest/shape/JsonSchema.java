package dev.arrow.manifest.shape;

import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shapes as JSON schemas of draft 2020-12, for editors. A YAML parser that resolves types takes
 * {@code 1.10} for a number and {@code true} for no text; where the reader takes such a scalar as a
 * text, so does the schema.
 */
public final class JsonSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String TYPE = "type";
  private static final String STRING = "string";
  private static final String PATTERN = "pattern";

  /** Texts that YAML takes for numbers; a commit may consist of digits. */
  private static final List<String> NUMBERS =
      List.of("7", "1.5", "0x1f", "1".repeat(40), "1".repeat(64));

  private JsonSchema() {}

  /**
   * The schema of a whole file.
   *
   * @param title what the file is called
   */
  public static JsonObject of(String title, Mapping file) {
    JsonObject head = JsonObject.EMPTY.with("$schema", DRAFT).with("title", title);
    return joined(head, described(file));
  }

  private static JsonObject described(Shape shape) {
    JsonObject body = body(shape);
    return shape.about().isEmpty()
        ? body
        : joined(JsonObject.EMPTY.with("description", shape.about()), body);
  }

  private static JsonObject joined(JsonObject first, JsonObject second) {
    JsonObject all = first;
    for (var member : second.members().entrySet()) {
      all = all.with(member.getKey(), member.getValue());
    }
    return all;
  }

  private static JsonObject body(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text(text);
    }
    if (shape instanceof Shape.Whole number) {
      return number(number);
    }
    if (shape instanceof Shape.Flag) {
      Json.Array values =
          Json.array(
              List.of(
                  new Json.Truth(true),
                  new Json.Truth(false),
                  new Json.Text("true"),
                  new Json.Text("false")));
      return JsonObject.EMPTY.with("enum", values);
    }
    if (shape instanceof Shape.Listing listing) {
      JsonObject list =
          JsonObject.EMPTY.with(TYPE, "array").with("items", described(listing.item()));
      return listing.mayBeEmpty() ? list : list.with("minItems", 1);
    }
    if (shape instanceof Shape.Table table) {
      return table(table);
    }
    if (shape instanceof Shape.Either either) {
      return JsonObject.EMPTY.with(
          "anyOf", either.alternatives().stream().map(JsonSchema::described).toList());
    }
    return mapping((Mapping) shape);
  }

  private static JsonObject text(Shape.Text text) {
    if (!text.words().isEmpty()) {
      return JsonObject.EMPTY.with("enum", Json.texts(text.words()));
    }
    JsonObject object =
        JsonObject.EMPTY
            .with(TYPE, type(scalars(text.pattern())))
            .with("maxLength", Shape.Text.LONGEST);
    object = text.pattern().isEmpty() ? object : object.with(PATTERN, whole(text.pattern()));
    return text.examples().isEmpty()
        ? object
        : object.with("examples", Json.texts(text.examples()));
  }

  private static Json type(List<String> types) {
    return types.size() == 1 ? new Json.Text(types.get(0)) : Json.texts(types);
  }

  /** The types that an unquoted text of this pattern may have in the eyes of others. */
  private static List<String> scalars(String pattern) {
    List<String> types = new ArrayList<>(List.of(STRING));
    if (pattern.isEmpty() || NUMBERS.stream().anyMatch(number -> number.matches(pattern))) {
      types.add("number");
    }
    if (pattern.isEmpty() || Stream.of("true", "false").anyMatch(word -> word.matches(pattern))) {
      types.add("boolean");
    }
    return types;
  }

  private static JsonObject number(Shape.Whole number) {
    return JsonObject.EMPTY
        .with(TYPE, Json.texts(List.of("integer", STRING)))
        .with("minimum", number.least())
        .with("maximum", number.most())
        .with(PATTERN, whole("[0-9]{1," + Shape.Whole.MOST_DIGITS + "}"));
  }

  private static JsonObject table(Shape.Table table) {
    JsonObject object = JsonObject.EMPTY.with(TYPE, "object");
    if (!table.keyPattern().isEmpty()) {
      object =
          object.with("propertyNames", JsonObject.EMPTY.with(PATTERN, whole(table.keyPattern())));
    }
    return object.with("additionalProperties", described(table.value()));
  }

  private static JsonObject mapping(Mapping mapping) {
    JsonObject properties = JsonObject.EMPTY;
    for (Mapping.Key key : mapping.keys()) {
      properties = properties.with(key.name(), described(key.value()));
    }
    JsonObject object =
        JsonObject.EMPTY
            .with(TYPE, "object")
            .with("properties", properties)
            .with("additionalProperties", false);
    object = withDependent(withRequired(object, mapping), mapping);
    return mapping.variants().isEmpty()
        ? object
        : object.with(
            "oneOf", mapping.variants().stream().map(each -> variant(each, mapping)).toList());
  }

  private static JsonObject withRequired(JsonObject object, Mapping mapping) {
    List<String> required =
        mapping.keys().stream().filter(Mapping.Key::required).map(Mapping.Key::name).toList();
    return required.isEmpty() ? object : object.with("required", Json.texts(required));
  }

  private static JsonObject withDependent(JsonObject object, Mapping mapping) {
    JsonObject dependent = JsonObject.EMPTY;
    for (Mapping.Key key : mapping.keys()) {
      if (key.beside().isPresent()) {
        dependent = dependent.with(key.name(), Json.texts(List.of(key.beside().get())));
      }
    }
    return dependent.members().isEmpty() ? object : object.with("dependentRequired", dependent);
  }

  /** What a variant has beyond what is said of all: its own keys must be there, others must not. */
  private static JsonObject variant(Mapping variant, Mapping all) {
    JsonObject absent = JsonObject.EMPTY;
    for (String name : all.names()) {
      if (variant.key(name).isEmpty()) {
        absent = absent.with(name, false);
      }
    }
    return withRequired(JsonObject.EMPTY, variant).with("properties", absent);
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }
}
