package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is read, the answer is a model and diagnostics, never an exception. */
class HostileInputTest {
  private static final int MUTATIONS = 3000;

  @Test
  void mutatedTreesGiveDiagnosticsOnly() throws IOException {
    List<String> seeds = texts(".Kconfig");
    Random random = new Random(1);
    for (int i = 0; i < MUTATIONS; i++) {
      String text = mutated(seeds.get(random.nextInt(seeds.size())), random);
      Dialect dialect = Dialect.presets().get(i % Dialect.presets().size());
      assertThatCode(() -> useAll(text, dialect)).as("input %s", text).doesNotThrowAnyException();
    }
  }

  @Test
  void mutatedConfigurationsGiveDiagnosticsOnly() throws IOException {
    List<String> seeds = texts(".in");
    Random random = new Random(2);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes =
          mutated(seeds.get(random.nextInt(seeds.size())), random)
              .getBytes(StandardCharsets.ISO_8859_1);
      assertThatCode(() -> DotConfigReader.read("in", bytes, new DiagnosticLog()))
          .doesNotThrowAnyException();
    }
  }

  private static void useAll(String text, Dialect dialect) {
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel model = Trees.load(Map.of("Kconfig", text), dialect, log);
    DiagnosticPrinter.text(log.sorted());
    List<UserLine> lines = new ArrayList<>();
    model.symbols().forEach(s -> lines.addAll(Trees.lines(s.name() + "=y")));
    Configuration configuration = Configuration.of(model, lines);
    configuration.refusals().forEach(refusal -> refusal.message());
    configuration.unmetDependencies();
    model.symbols().forEach(symbol -> configuration.value(symbol));
    DotConfigWriter.text(configuration.without("A"));
    DefconfigWriter.text(configuration);
  }

  private static List<String> texts(String end) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(KconfigCasesTest.FOLDER)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(end)) {
          texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return texts;
  }

  private static String mutated(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(out.length() + 1);
      int to = Math.min(out.length(), at + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> out.delete(at, to);
        case 1 -> out.insert(at, out.substring(at, to));
        case 2 -> out.insert(at, (char) random.nextInt(256));
        case 3 -> out.insert(at, piece(random));
        default -> {
          String moved = out.substring(at, to);
          out.delete(at, to).insert(random.nextInt(out.length() + 1), moved);
        }
      }
    }
    return out.toString();
  }

  private static String piece(Random random) {
    String[] pieces = {
      "$(",
      ")",
      "\n",
      "\t",
      "\"",
      "'",
      "\\\n",
      "if ",
      "endif\n",
      "choice\n",
      "endchoice\n",
      "menu \"x\"\n",
      "endmenu\n",
      "config A\n",
      "depends on A\n",
      "select A\n",
      "help\n",
      " if ",
      "=",
      ":=",
      "+=",
      "&&",
      "||",
      "!",
      "(",
      "source \"Kconfig\"\n",
      "default A\n",
      "m",
      "range 1 A\n",
      "visible if A\n",
      "$(1)",
      "modules\n",
      "tristate\n",
      "optional\n",
      "A = $(A)$(A)\n"
    };
    return pieces[random.nextInt(pieces.length)];
  }

  @Test
  void nestingOfTenThousandIsNoDanger() {
    int depth = 10_000;
    String text =
        "config A\n\tbool \"a\"\n"
            + "if A\n".repeat(depth)
            + "config B\n\tbool \"b\"\n\tdepends on "
            + "!(A && ".repeat(depth)
            + "A"
            + ")".repeat(depth)
            + "\n\tdefault y\n"
            + "menu \"m\"\n\tdepends on A\n".repeat(depth)
            + "config C\n\tdef_bool A\n"
            + "endmenu\n".repeat(depth)
            + "endif\n".repeat(depth);
    KconfigModel model = Trees.of(Dialect.ARROW, text);
    Configuration off = Configuration.of(model, List.of());
    Configuration on = off.with(Trees.line("A=y"));
    assertThat(off.on("C")).isFalse();
    assertThat(on.on("C")).isTrue();
    assertThat(on.with(Trees.line("B=y")).refusals()).isEmpty();
    assertThat(off.with(Trees.line("B=y")).refusals()).hasSize(1);
    assertThat(model.symbol("B").orElseThrow().definitions().get(0).dependency().toString())
        .startsWith("A && A");
    assertThat(DotConfigWriter.text(on)).contains("CONFIG_C=y\n");
  }

  @Test
  void chainOfTenThousandSymbolsIsNoDanger() {
    StringBuilder text = new StringBuilder("config S0\n\tbool \"s\"\n");
    for (int i = 1; i < 10_000; i++) {
      text.append("config S").append(i).append("\n\tdef_bool S").append(i - 1).append('\n');
    }
    Configuration on =
        Configuration.of(Trees.of(Dialect.ARROW, text.toString()), List.of())
            .with(Trees.line("S0=y"));
    assertThat(on.on("S9999")).isTrue();
  }

  @Test
  void macrosThatGrowWithoutEndAreStopped() {
    StringBuilder text = new StringBuilder("A0 = xxxxxxxxxxxxxxxx\n");
    for (int i = 1; i < 60; i++) {
      text.append("A%d = $(A%d)$(A%d)\n".formatted(i, i - 1, i - 1));
    }
    text.append("config $(A59)\n");
    assertThat(Trees.diagnostics(Dialect.ARROW, text.toString()))
        .anyMatch(d -> d.kind().id().equals("macro-recursion"));
  }

  @Test
  void deepMacroCallsAreStopped() {
    String text = "config " + "$(f,".repeat(100_000) + ")".repeat(100_000) + "\n";
    assertThat(Trees.diagnostics(Dialect.ARROW, text))
        .anyMatch(d -> d.kind().id().equals("macro-recursion"));
  }

  @Test
  void functionsThatCallThemselvesAreStopped() {
    String text = "f = $(f,$(1)x)\nconfig $(f,a)\n";
    assertThat(Trees.diagnostics(Dialect.ARROW, text))
        .anyMatch(d -> d.kind().id().equals("macro-recursion"));
  }

  @Test
  void filesThatSourceEachOtherManyTimesAreStopped() {
    Map<String, String> files = new java.util.HashMap<>();
    for (int i = 0; i < 40; i++) {
      String name = i == 0 ? "Kconfig" : "K" + i;
      files.put(name, "source \"K%d\"\nsource \"K%d\"\n".formatted(i + 1, i + 1));
    }
    files.put("K40", "");
    assertThat(Trees.diagnostics(Dialect.LINUX_6_12, files))
        .anyMatch(d -> d.kind().id().equals("kconfig-too-large"));
  }
}
