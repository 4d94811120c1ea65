package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A reader that does not keep to the shape of its file is at fault, whatever the file holds. */
class YamlMapTest {
  private static final Mapping LEFT = Mapping.of("", Mapping.required("left", Shape.Text.of("")));
  private static final Mapping RIGHT = Mapping.of("", Mapping.required("right", Shape.Text.of("")));
  private static final Mapping SHAPE =
      Mapping.of(
          "",
          Mapping.required("name", Shape.Text.of("")).advising("Give it one."),
          Mapping.optional("count", Shape.Whole.from(0, "")),
          Mapping.optional("side", Mapping.oneOf("", LEFT, RIGHT)));

  private final DiagnosticLog log = new DiagnosticLog();

  private YamlMap read(String text) {
    return YamlFile.read(
            ManifestTexts.file("a.yaml", text.getBytes(StandardCharsets.UTF_8)), SHAPE, log)
        .orElseThrow();
  }

  private String said() {
    return DiagnosticPrinter.text(log.sorted());
  }

  @Test
  void keysThatTheShapeDoesNotHaveCannotBeAskedFor() {
    YamlMap map = read("name: a\ncount: 1\n");
    assertThatIllegalStateException().isThrownBy(() -> map.value("nmae"));
    assertThatIllegalStateException().isThrownBy(() -> map.text("count"));
    assertThatIllegalStateException().isThrownBy(() -> map.flag("name"));
    assertThatIllegalStateException().isThrownBy(() -> map.items("name"));
    assertThatIllegalStateException().isThrownBy(() -> map.requiredText("count"));
    assertThatIllegalStateException().isThrownBy(() -> map.narrow(LEFT));
    assertThat(said()).isEmpty();
  }

  @Test
  void whatIsMissingIsToldWithAdvice() {
    read("count: 1\n");
    assertThat(said())
        .isEqualTo(
            """
            a.yaml:1:1: error: The key `name` is missing.
                count: 1
                ^
            hint: Give it one.
            """);
  }

  @Test
  void keysOfAnotherKindAreUnknown() {
    YamlMap side = read("name: a\nside: {right: b, rihgt: c}\n").map("side").orElseThrow();
    side.narrow(LEFT);
    assertThat(said())
        .isEqualTo(
            """
            a.yaml:2:7: error: The key `side.left` is missing.
                side: {right: b, rihgt: c}
                      ^
            a.yaml:2:8: error: There is no key `side.right`.
                side: {right: b, rihgt: c}
                       ^
            hint: The keys here are left.
            a.yaml:2:18: error: There is no key `side.rihgt`.
                side: {right: b, rihgt: c}
                                 ^
            hint: The nearest key is `right`.
            """);
  }

  @Test
  void nothingIsNoText() {
    read("name: ~\n").requiredText("name");
    assertThat(said()).contains("`name` must be a text, but is `~`, which means nothing in YAML.");
  }
}
