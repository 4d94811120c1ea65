package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.json.AnswerSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which warnings `arrow kconfig` tells, as what, and in which form. */
final class KconfigWarningsTest {
  private static final String TREE =
      """
      source "sub/Kconfig"
      config A
      \tbool "a"
      config B
      \tbool "b"
      \tselect C
      config C
      \tbool
      \tdepends on A
      config LANTERN
      \tbool "l"
      """;
  private static final String SUB = "config N\n\tint \"n\"\n\tdefault 08\n";
  private static final String ZERO =
      """
      sub/Kconfig:3:2: %s: `08` is no int, as it has a leading zero. [leading-zero]
          \tdefault 08
          \t^
      hint: Write 8.
      Kconfig:1:1: note: The file is read from here.
      """;
  private static final String UNMET =
      """
      Kconfig:7:1: %s: `C` is selected as y, although its dependencies are n. [unmet-dependency]
          config C
          ^
      hint: Turn on what it depends on, or off what selects it.
      Kconfig:9:13: note: It depends on `A`, which is n.
      Kconfig:6:2: note: `B` selects it as y.
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTree() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), TREE);
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/Kconfig"), SUB);
  }

  private Invocation kconfig(Map<String, String> environment, String... words) {
    List<String> argv = new ArrayList<>(List.of("kconfig"));
    argv.addAll(List.of(words));
    argv.addAll(List.of("--dialect", "linux-6.12"));
    return Invocation.in(folder, environment, argv.toArray(String[]::new));
  }

  private Invocation kconfig(String... words) {
    return kconfig(Map.of(), words);
  }

  private void config(String text) throws IOException {
    Files.writeString(folder.resolve(".config"), text);
  }

  @Test
  void warningsOfTheTreeAreCountedWhereSomethingIsWritten() {
    assertThat(kconfig("get", "A")).isEqualTo(new Invocation(0, "n\n", ""));
    assertThat(kconfig("alldefconfig").error())
        .isEqualTo(
            "arrow: 1 warning about the tree itself; -Wtree shows what\narrow: wrote .config\n");
    assertThat(kconfig("alldefconfig", "-w").error()).isEqualTo("arrow: .config is up to date\n");
  }

  @Test
  void warningsOfTheTreeAreToldToWhomAsks() {
    String warning = ZERO.formatted("warning");
    assertThat(kconfig("get", "A", "-Wtree").error()).isEqualTo(warning);
    assertThat(kconfig("get", "A", "-W", "leading-zero").error()).isEqualTo(warning);
    assertThat(kconfig("get", "A", "-Wall").error()).contains(warning);
    assertThat(kconfig("get", "A", "-Wall", "-Wno-leading-zero").error())
        .doesNotContain("leading-zero")
        .contains("[help-missing]");
    assertThat(kconfig("get", "A", "-Wall", "-w").error()).isEmpty();
    assertThat(kconfig("get", "A", "-Wtree", "-Wno-tree").error()).isEmpty();
  }

  @Test
  void warningsBecomeErrorsOneByOneOrAll() throws IOException {
    config("CONFIG_B=y\n");
    String error = UNMET.formatted("error");
    String before = Files.readString(folder.resolve(".config"));
    assertThat(kconfig("olddefconfig", "-Werror").error()).isEqualTo(error);
    Invocation one = kconfig("olddefconfig", "-Werror=unmet-dependency");
    assertThat(one).isEqualTo(new Invocation(1, "", error));
    assertThat(folder.resolve(".config")).hasContent(before);
    assertThat(kconfig("get", "A", "-Werror=leading-zero"))
        .isEqualTo(new Invocation(1, "", ZERO.formatted("error")));
    Invocation kept = kconfig("olddefconfig", "-Werror", "-Wno-error=unmet-dependency");
    assertThat(kept.status()).isZero();
    assertThat(kept.error()).startsWith(UNMET.formatted("warning"));
    assertThat(kconfig("olddefconfig", "-Werror", "-Wno-error").status()).isZero();
    assertThat(kconfig("olddefconfig", "-Wno-unmet-dependency", "-w").error())
        .isEqualTo("arrow: .config is up to date\n");
  }

  @Test
  void variablesOfTheToolComeBeforeTheOptions() throws IOException {
    config("CONFIG_B=y\nCONFIG_LANTRN=y\n");
    Map<String, String> fail = Map.of("KCONFIG_WERROR", "1");
    assertThat(kconfig(fail, "olddefconfig").error()).isEqualTo(UNMET.formatted("error"));
    assertThat(kconfig(fail, "olddefconfig", "-Wno-error").status()).isZero();
    config("CONFIG_LANTRN=y\n");
    Map<String, String> warn = Map.of("KCONFIG_WARN_UNKNOWN_SYMBOLS", "1");
    assertThat(kconfig(warn, "get", "A").error())
        .isEqualTo(
            """
            .config:1:1: warning: There is no symbol `LANTRN`, so the line is passed over. [config-unknown]
                CONFIG_LANTRN=y
                ^
            hint: Is `LANTERN` meant?
            """);
    assertThat(kconfig(warn, "get", "A", "-Wno-config-unknown").error()).isEmpty();
    assertThat(kconfig("get", "A", "-Wconfig-unknown").error()).contains("[config-unknown]");
  }

  @Test
  void refusedLinesAreToldToWhomAsks() throws IOException {
    config("CONFIG_C=y\nCONFIG_GONE=y\n");
    assertThat(kconfig("olddefconfig", "-w", "-Wall").error()).doesNotContain("[");
    config("CONFIG_C=y\nCONFIG_GONE=y\n");
    assertThat(kconfig("olddefconfig", "-Wconfig-not-taken").error())
        .startsWith(".config:1:1: warning: `C=y` has no effect. `C` has no prompt")
        .contains("[config-not-taken]\n    CONFIG_C=y\n    ^\n")
        .doesNotContain("GONE");
    Files.writeString(folder.resolve("more"), "CONFIG_C=y\n");
    assertThat(kconfig("merge", "more").error()).containsOnlyOnce("[config-not-taken]");
    assertThat(kconfig("merge", "more", "-Wconfig-not-taken").error())
        .containsOnlyOnce("[config-not-taken]");
    assertThat(kconfig("merge", "more", "-Wno-config-not-taken").error())
        .doesNotContain("config-not-taken");
    assertThat(kconfig("merge", "more", "-Werror").status()).isEqualTo(1);
  }

  @Test
  void wrongNamesAreRefused() {
    assertThat(kconfig("get", "A", "-Wunmet-dependancy"))
        .isEqualTo(
            new Invocation(
                2,
                "",
                """
                error: There is no warning `unmet-dependancy`.
                hint: Is `-Wunmet-dependency` meant?
                """));
    assertThat(kconfig("get", "A", "-Wno-error=no-tipe").error())
        .contains("hint: Is `-Wno-error=no-type` meant?\n");
    assertThat(kconfig("get", "A", "-W", "zzzzzz").error())
        .contains("hint: docs/manual/kconfig-warnings.md lists them.\n");
    assertThat(kconfig("get", "A", "-Wno-kconfig-syntax").error())
        .startsWith("error: `-Wno-kconfig-syntax`: this is an error, and no warning.\n");
    assertThat(kconfig("get", "A", "--diagnostics", "xml").error())
        .isEqualTo("error: There is no form `xml` of diagnostics.\nhint: Take text or json.\n");
  }

  @Test
  void diagnosticsAreObjectsToPrograms() throws IOException {
    Invocation get = kconfig("get", "A", "-Wtree", "--diagnostics", "json");
    assertThat(get.output()).isEqualTo("n\n");
    JsonNode told = object(get.error());
    assertThat(told.at("/kind").asString()).isEqualTo("leading-zero");
    assertThat(told.at("/severity").asString()).isEqualTo("warning");
    assertThat(told.at("/message").asString()).endsWith("zero.");
    assertThat(told.at("/line").asInt()).isEqualTo(3);
    assertThat(told.at("/advice").asString()).isEqualTo("Write 8.");
    assertThat(told.at("/includedFrom/0/file").asString()).isEqualTo("Kconfig");
    assertThat(told.at("/includedFrom/0/line").asInt()).isEqualTo(1);
    assertThat(kconfig("alldefconfig", "--diagnostics=json").error()).isEmpty();
    assertThat(object(kconfig("get", "--nothing", "--diagnostics=json").error()).at("/kind"))
        .hasToString("\"usage\"");
    config("CONFIG_B=y\n");
    JsonNode unmet = object(kconfig("olddefconfig", "--diagnostics=json", "-Werror").error());
    assertThat(unmet.at("/severity").asString()).isEqualTo("error");
    assertThat(unmet.at("/notes").size()).isEqualTo(2);
  }

  @Test
  void lintTellsEverythingAndCountsIt() throws IOException {
    Invocation lint = kconfig("lint");
    assertThat(lint.status()).isZero();
    assertThat(lint.error())
        .contains(ZERO.formatted("warning"))
        .contains("Kconfig:2:1: warning: `A` has a prompt and no help text. [help-missing]\n")
        .contains("`N` has a prompt and no help text. [help-missing]\n")
        .contains(
            "Kconfig:6:2: warning: This selects `C`, which depends on `A`, also where that does"
                + " not hold: for example with `B=y`. [select-unmet]\n");
    assertThat(lint.output()).isEqualTo("0 errors, 6 warnings, 0 notes\n");
    Invocation strict = kconfig("lint", "-Wno-help-missing", "-Werror");
    assertThat(strict.output()).isEqualTo("2 errors, 0 warnings, 0 notes\n");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(kconfig("get", "A", "-Whelp-missing").error()).contains("[help-missing]");
    Files.writeString(folder.resolve("Kconfig"), "bogus\n");
    assertThat(kconfig("lint").output()).isEqualTo("1 error, 0 warnings, 0 notes\n");
  }

  /** The one object, held against the schema of diagnostics. */
  private static JsonNode object(String lines) throws IOException {
    assertThat(lines.lines()).hasSize(1);
    String document =
        "{\n\"arrow\": {\"version\": \"0.1.0\", \"format\": 1}, \"command\": \"kconfig get\","
            + " \"status\": 0, \"diagnostics\": ["
            + lines
            + "]\n}\n";
    return new AnswerSchema(Invocation.CHECKOUT).document(document).at("/diagnostics/0");
  }
}
