package dev.arrow.text.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
  private static final int[] CODE_POINTS =
      "\0\b\n\r\t\u001f \"/\\az\u007fé\u2028名\uD83D\uDE00".codePoints().toArray();
  private static final JsonObject SMALL =
      JsonObject.EMPTY
          .with("name", "hello")
          .with("size", 12L)
          .with("fresh", true)
          .with("none", List.of())
          .with("nothing", JsonObject.EMPTY)
          .with("targets", Json.texts(List.of("kvm/x86_64", "linuxu/x86_64")));

  @Test
  void prettyIsTwoBlanksALevel() {
    assertThat(SMALL.pretty())
        .isEqualTo(
            """
            {
              "name": "hello",
              "size": 12,
              "fresh": true,
              "none": [],
              "nothing": {},
              "targets": [
                "kvm/x86_64",
                "linuxu/x86_64"
              ]
            }
            """);
  }

  @Test
  void lineIsOneLine() {
    assertThat(SMALL.line())
        .isEqualTo(
            "{\"name\": \"hello\", \"size\": 12, \"fresh\": true,"
                + " \"none\": [], \"nothing\": {},"
                + " \"targets\": [\"kvm/x86_64\", \"linuxu/x86_64\"]}");
  }

  @Test
  void absentTextHasNoKey() {
    assertThat(JsonObject.EMPTY.with("a", Optional.empty()).with("b", Optional.of("c")).line())
        .isEqualTo("{\"b\": \"c\"}");
  }

  @Test
  void keysAreUniqueAndKeepTheirOrder() {
    JsonObject object = JsonObject.EMPTY.with("b", 1).with("a", 2);

    assertThat(object.line()).isEqualTo("{\"b\": 1, \"a\": 2}");
    assertThatIllegalArgumentException().isThrownBy(() -> object.with("a", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"quoted\" \\ back",
        "line\nend\r\ttab\b\f\0",
        "\u007f\u0080\u2028\u2029",
        "ä 名 \uD83D\uDE00",
        "</script>&'",
      })
  void textsAreReadBackAsTheyWere(String text) {
    assertThat(reread(new Json.Text(text).line()).getAsString()).isEqualTo(text);
    JsonObject keyed = JsonObject.EMPTY.with(text, text);
    assertThat(reread(keyed.pretty()).getAsJsonObject().get(text).getAsString()).isEqualTo(text);
  }

  @Test
  void halfAPairIsReplaced() {
    assertThat(reread(new Json.Text("a\uD83Db\uDE00").line()).getAsString())
        .isEqualTo("a\ufffdb\ufffd");
    assertThat(reread(new Json.Text("\uDE00\uD83D").line()).getAsString())
        .isEqualTo("\ufffd\ufffd");
  }

  @Test
  void anyCharacterIsReadBackFromUtf8() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = Character.isSurrogate((char) c) ? "-" : String.valueOf((char) c);
      byte[] bytes = new Json.Text(text).line().getBytes(StandardCharsets.UTF_8);
      String line = new String(bytes, StandardCharsets.UTF_8);
      assertThat(reread(line).getAsString()).isEqualTo(text);
      assertThat(line.chars()).noneMatch(each -> each < ' ');
    }
  }

  @Test
  void numbersAreReadBackInFull() {
    for (long number : new long[] {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53}) {
      assertThat(reread(new Json.Whole(number).line()).getAsLong()).isEqualTo(number);
    }
  }

  @Test
  void anyValueIsReadBackFromBothForms() {
    Random random = new Random(20260101);
    for (int i = 0; i < 2000; i++) {
      Json value = value(random, 4);
      assertThat(reread(value.pretty())).isEqualTo(gson(value));
      assertThat(reread(value.line())).isEqualTo(gson(value));
      assertThat(value.line()).doesNotContain("\n");
    }
  }

  @Test
  void aFlowIsAListThatIsMadeWhenItIsWritten() {
    List<String> made = new ArrayList<>();
    Json flow =
        new Json.Flow(
            () ->
                Stream.of("a", "b")
                    .peek(made::add)
                    .<Json>map(name -> JsonObject.EMPTY.with(name, 1))
                    .iterator());
    JsonObject object = JsonObject.EMPTY.with("items", flow);
    assertThat(made).isEmpty();
    assertThat(object.line()).isEqualTo("{\"items\": [{\"a\": 1}, {\"b\": 1}]}");
    assertThat(object.pretty())
        .isEqualTo(
            JsonObject.EMPTY
                .with(
                    "items", List.of(JsonObject.EMPTY.with("a", 1), JsonObject.EMPTY.with("b", 1)))
                .pretty());
    assertThat(made).containsExactly("a", "b", "a", "b");
    assertThat(new Json.Flow(List.of()).pretty()).isEqualTo("[]\n");
  }

  /** The pieces of a long text come while its items are made, none of them much of the whole. */
  @Test
  void aLongFlowIsHandedOutInPieces() {
    List<Integer> lengths = new ArrayList<>();
    int[] made = new int[1];
    int[] madeAtFirst = new int[1];
    Json flow =
        new Json.Flow(
            () ->
                IntStream.range(0, 100_000)
                    .peek(i -> made[0] = i)
                    .<Json>mapToObj(Json.Whole::new)
                    .iterator());
    flow.pretty(
        piece -> {
          lengths.add(piece.length());
          madeAtFirst[0] = madeAtFirst[0] == 0 ? made[0] : madeAtFirst[0];
        });
    assertThat(lengths).hasSizeGreaterThan(50).allMatch(length -> length < 20_000);
    assertThat(madeAtFirst[0]).isBetween(1, 5000);
  }

  @Test
  void anyDepthIsWritten() {
    Json deep = JsonObject.EMPTY;
    for (int i = 0; i < 20_000; i++) {
      deep = Json.array(List.of(deep));
    }
    assertThat(deep.line()).startsWith("[[[").endsWith("]]]").contains("[{}]").hasSize(40_002);
    assertThat(deep.pretty().lines().mapToInt(String::length).max()).hasValue(122);
    assertThat(deep.pretty().length()).isLessThan(5_000_000);
  }

  private static Json value(Random random, int depth) {
    switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0:
        return new Json.Text(text(random));
      case 1:
        return new Json.Whole(random.nextLong());
      case 2:
        return new Json.Truth(random.nextBoolean());
      case 3:
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(random, depth - 1));
        }
        return Json.array(items);
      default:
        JsonObject object = JsonObject.EMPTY;
        for (int i = random.nextInt(4); i > 0; i--) {
          object = object.with(i + text(random), value(random, depth - 1));
        }
        return object;
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
    }
    return text.toString();
  }

  private static JsonElement gson(Json value) {
    if (value instanceof JsonObject object) {
      com.google.gson.JsonObject copy = new com.google.gson.JsonObject();
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        copy.add(member.getKey(), gson(member.getValue()));
      }
      return copy;
    }
    if (value instanceof Json.Array array) {
      com.google.gson.JsonArray copy = new com.google.gson.JsonArray();
      array.items().forEach(item -> copy.add(gson(item)));
      return copy;
    }
    if (value instanceof Json.Whole number) {
      return new com.google.gson.JsonPrimitive(number.value());
    }
    if (value instanceof Json.Truth truth) {
      return new com.google.gson.JsonPrimitive(truth.value());
    }
    return new com.google.gson.JsonPrimitive(((Json.Text) value).value());
  }

  private static JsonElement reread(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    return JsonParser.parseReader(reader);
  }
}
