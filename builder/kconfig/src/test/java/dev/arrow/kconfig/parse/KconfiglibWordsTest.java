package dev.arrow.kconfig.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Kconfiglib has beyond the C tool. */
class KconfiglibWordsTest {
  private static final String SYMBOL = "config %s\n\tbool\n";

  private final DiagnosticLog log = new DiagnosticLog();

  private List<String> symbols(String root) {
    Map<String, String> files = new TreeMap<>();
    files.put("Kconfig", root);
    files.put("sub/Kconfig", SYMBOL.formatted("SUB") + "rsource \"deep/*.k\"\n");
    files.put("sub/deep/b.k", SYMBOL.formatted("B"));
    files.put("sub/deep/a.k", SYMBOL.formatted("A"));
    files.put("sub/deep/.hidden.k", SYMBOL.formatted("HIDDEN"));
    files.put("x86_64/k", SYMBOL.formatted("X86"));
    KconfigModel model = Trees.load(files, Dialects.KCONFIGLIB, log);
    return model.symbols().stream().map(Symbol::name).toList();
  }

  private List<String> kinds() {
    return log.sorted().stream().map(Diagnostic::kind).map(kind -> kind.id()).toList();
  }

  @Test
  void relativeSourcesStartAtTheirFileAndPatternsAreSorted() {
    assertThat(symbols("source \"sub/Kconfig\"\n")).containsExactly("SUB", "A", "B");
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void optionalSourcesMayFindNothing() {
    assertThat(symbols("osource \"no/*\"\norsource \"none\"\ngsource \"sub/deep/?.k\"\n"))
        .containsExactly("A", "B");
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void otherSourcesMustFindSomething() {
    symbols("source \"no/*\"\nrsource \"none\"\n");
    assertThat(kinds()).containsExactly("source-missing", "source-missing");
  }

  @Test
  void variablesStandInQuotedTexts() {
    assertThat(symbols("source \"$ARROW_ARCH/k\"\nosource \"${NOT_SET}/k\"\n"))
        .containsExactly("X86");
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void aTextWithoutQuotesIsTold() {
    assertThat(symbols("source sub/deep/a.k\n")).containsExactly("A");
    assertThat(kinds()).containsExactly("bare-text");
  }

  @Test
  void typesWithDefaults() {
    KconfigModel model =
        Trees.of(
            Dialects.KCONFIGLIB,
            """
            config I
            	def_int 3
            config H
            	def_hex 0x3
            config S
            	def_string "s"
            """);
    Configuration configuration = Configuration.of(model, List.of());
    assertThat(model.symbols()).extracting(configuration::text).containsExactly("3", "0x3", "s");
  }

  @Test
  void aSymbolCanHoldAVariable() {
    KconfigModel model =
        Trees.load(
            Map.of(
                "Kconfig",
                "config E\n\tstring\n\toption env=\"ARROW_ARCH\"\n"
                    + "config N\n\tstring\n\toption env=\"NOT_SET\"\n"),
            Dialects.KCONFIGLIB,
            log);
    Configuration configuration = Configuration.of(model, List.of());
    assertThat(configuration.value("E").text()).isEqualTo("x86_64");
    assertThat(configuration.value("E").written()).isFalse();
    assertThat(configuration.value("N").text()).isEmpty();
    assertThat(kinds()).containsExactly("variable-unset");
    assertThat(model.environmentRead()).containsKeys("ARROW_ARCH", "NOT_SET");
  }

  @Test
  void theSymbolNamedModulesAllowsModules() {
    KconfigModel model =
        Trees.of(
            Dialects.KCONFIGLIB,
            "config MODULES\n\tdef_bool y\nconfig T\n\ttristate\n\tdefault m\n");
    assertThat(Configuration.of(model, List.of()).value("T").text()).isEqualTo("m");
  }
}
