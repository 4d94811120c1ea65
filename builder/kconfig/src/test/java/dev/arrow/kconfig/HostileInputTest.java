package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is read, the answer is a model and diagnostics, never an exception. */
class HostileInputTest {
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
    KconfigModel model = Trees.of(Dialects.ARROW, text);
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
        Configuration.of(Trees.of(Dialects.ARROW, text.toString()), List.of())
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
    assertThat(Trees.diagnostics(Dialects.ARROW, text.toString()))
        .anyMatch(d -> d.kind().id().equals("macro-recursion"));
  }

  @Test
  void deepMacroCallsAreStopped() {
    String text = "config " + "$(f,".repeat(100_000) + ")".repeat(100_000) + "\n";
    assertThat(Trees.diagnostics(Dialects.ARROW, text))
        .anyMatch(d -> d.kind().id().equals("macro-recursion"));
  }

  @Test
  void macrosAsDeepAsInTheCToolNeedNoDeepStack() throws InterruptedException {
    // What the C tool does is in pp_deep1000 and pp_chain of tests/kconfig-cases.
    StringBuilder chain = new StringBuilder("V0 = A\n");
    for (int i = 0; i < 5000; i++) {
      chain.append("V%d = $(V%d)\n".formatted(i + 1, i));
    }
    chain.append("f = $(f$(stop-$(1)),$(1)x)\nfdone = B\nstop-");
    chain.append("x".repeat(1000)).append(" := done\n");
    chain.append("config $(V5000)\n\tbool\nconfig $(f,)\n\tbool\n");
    List<Diagnostic> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Runnable load =
        () -> {
          DiagnosticLog log = new DiagnosticLog();
          Trees.load(Map.of("Kconfig", chain.toString()), Dialects.LINUX_6_12, log)
              .symbols()
              .forEach(symbol -> names.add(symbol.name()));
          found.addAll(log.sorted());
        };
    Thread thread = new Thread(null, load, "small", 160 << 10);
    thread.start();
    thread.join();
    assertThat(found).isEmpty();
    assertThat(names).containsExactly("A", "B");
  }

  @Test
  void functionsThatCallThemselvesAreStopped() {
    String text = "f = $(f,$(1)x)\nconfig $(f,a)\n";
    assertThat(Trees.diagnostics(Dialects.ARROW, text))
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
    assertThat(Trees.diagnostics(Dialects.LINUX_6_12, files))
        .anyMatch(d -> d.kind().id().equals("kconfig-too-large"));
  }
}
