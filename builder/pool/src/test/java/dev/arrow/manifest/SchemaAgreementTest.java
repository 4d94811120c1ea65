package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Spoils sound files in many ways: an editor must not complain about what Arrow takes. The other
 * way round need not hold, as the reader knows more, but must hold for most.
 */
class SchemaAgreementTest {
  private static final int ROUNDS = 4000;
  private static final YAMLMapper YAML = YAMLMapper.shared();
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "x",
          "X",
          "9",
          "true",
          "none",
          "a-b",
          "a_b",
          "a.b",
          "gen",
          "kvm/x86_64",
          "elf",
          ">=0.1",
          "0x10",
          "https://e.org/x",
          "file:///x",
          "http://e.org",
          "~",
          "null",
          "é",
          "a b",
          "0123456789012345678901234567890123456789");

  @ParameterizedTest
  @EnumSource
  void whatTheSchemaRefusesTheReaderRefuses(ManifestFile file) throws IOException {
    Random random = new Random(20261125);
    JsonNode sound = YAML.readTree(file.example());
    int refused = 0;
    int agreed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode spoilt = sound.deepCopy();
      for (int times = 1 + random.nextInt(2); times > 0; times--) {
        spoil(spoilt, random);
      }
      // JSON is YAML: texts stand in quotes, numbers and words do not.
      String text = spoilt.toString();
      boolean reader = file.readerRefuses(text);
      boolean schema = file.schemaRefuses(text);
      assertThat(schema && !reader).as(() -> text + file.schemaSays(text)).isFalse();
      refused += reader ? 1 : 0;
      agreed += schema ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(ROUNDS / 4);
    assertThat(agreed).as("of " + refused).isGreaterThan(refused * 9 / 10);
  }

  /** A key that a shape has and no reader asks for would be taken whatever stands under it. */
  @ParameterizedTest
  @EnumSource
  void everyKeyOfAShapeIsRead(ManifestFile file) throws IOException {
    List<String> examples = new ArrayList<>(List.of(file.example()));
    if (file == ManifestFile.PROJECT) {
      examples.add(
          "{name: a, targets: [kvm/x86_64], app: {elf: a, build: make, libc: musl, packages: {g++: g++}}}");
    }
    if (file == ManifestFile.LIBRARY) {
      examples.add("{name: a, summary: A, license: MIT, interface: true}");
    }
    for (String example : examples) {
      JsonNode sound = YAML.readTree(example);
      assertThat(file.readerRefuses(sound.toString())).isFalse();
      List<String> places = new ArrayList<>();
      collectKeys(sound, "", places);
      for (String place : places) {
        JsonNode spoilt = sound.deepCopy();
        int slash = place.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) spoilt.at(place.substring(0, slash));
        String name = place.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        parent.set(name, YAML.readTree("[[{}]]"));
        assertThat(file.readerRefuses(spoilt.toString())).as(place).isTrue();
        assertThat(file.schemaRefuses(spoilt.toString())).as(place).isTrue();
      }
    }
  }

  /** The JSON pointers of all keys; the names of targets hold a slash. */
  private static void collectKeys(JsonNode node, String path, List<String> places) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collectKeys(array.get(i), path + "/" + i, places);
      }
    }
    for (String name : node.propertyNames()) {
      String place = path + "/" + name.replace("~", "~0").replace("/", "~1");
      places.add(place);
      collectKeys(node.get(name), place, places);
    }
  }

  /** Changes one place below a container that is chosen at random. */
  private static void spoil(JsonNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode place = containers.get(random.nextInt(containers.size()));
    if (place instanceof ObjectNode object) {
      spoil(object, random);
    } else if (place instanceof ArrayNode array) {
      spoil(array, random);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static void spoil(ObjectNode object, Random random) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
    JsonNode old = names.isEmpty() ? value(random) : object.get(name);
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> {
        object.remove(name);
        object.set(name + "x", old);
      }
      case 2 -> object.set(WORDS.get(random.nextInt(WORDS.size())), value(random));
      default -> object.set(name, spoilt(old, random));
    }
  }

  private static void spoil(ArrayNode array, Random random) {
    if (array.isEmpty() || random.nextInt(4) == 0) {
      array.add(value(random));
      return;
    }
    int index = random.nextInt(array.size());
    if (random.nextInt(3) == 0) {
      array.remove(index);
    } else {
      array.set(index, spoilt(array.get(index), random));
    }
  }

  /** Something else, or the same text with a character more. */
  private static JsonNode spoilt(JsonNode old, Random random) {
    if (old.isString() && random.nextBoolean()) {
      String text = old.asString();
      int at = random.nextInt(text.length() + 1);
      String more = WORDS.get(random.nextInt(WORDS.size()));
      return JsonNodeFactory.instance.stringNode(text.substring(0, at) + more + text.substring(at));
    }
    return value(random);
  }

  private static JsonNode value(Random random) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    List<IntFunction<JsonNode>> kinds =
        List.of(
            n -> make.stringNode(WORDS.get(n % WORDS.size())),
            n -> make.numberNode(n),
            n -> make.numberNode(n / 8.0),
            n -> make.booleanNode(n % 2 == 0),
            n -> make.nullNode(),
            n -> make.arrayNode().add(WORDS.get(n % WORDS.size())),
            n -> make.arrayNode(),
            n -> make.objectNode().put("x", n),
            n -> make.objectNode());
    return kinds.get(random.nextInt(kinds.size())).apply(random.nextInt(1 << 20));
  }
}
