package dev.arrow.kconfig.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.SymbolType;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KconfigModelTest {
  private static final KconfigModel MODEL =
      Trees.arrow(
          """
          mainmenu "Arrow"

          config NET
          	bool "net"
          	help
          	  First line,
          	    indented one.

          	  Last line.

          menu "Drivers"
          	depends on NET

          if !TINY

          config VIRTIO
          	bool "virtio" if NET
          	depends on PCI || MMIO
          	select RING if PCI

          endif

          endmenu

          config TINY
          	bool

          config PCI
          	def_bool $(ARROW_PCI)y

          config MMIO
          	bool

          config RING
          	bool
          """);

  @Test
  void dependencyOfAnEntryHoldsAllThatIsAroundIt() {
    MenuNode node = MODEL.symbol("VIRTIO").orElseThrow().definitions().get(0);
    assertThat(node.dependency()).hasToString("NET && !TINY && (PCI || MMIO)");
    assertThat(node.dependency().unnegatedNames()).containsExactly("MMIO", "NET", "PCI");
    assertThat(node.prompt().orElseThrow().effectiveCondition())
        .hasToString("NET && !TINY && (PCI || MMIO) && NET");
    assertThat(node.position()).isEqualTo(new SourcePosition("Kconfig", 16, 1));
    Property.Select select = node.selects().get(0);
    assertThat(select.target()).isEqualTo("RING");
    assertThat(select.condition()).hasToString("PCI");
    assertThat(MODEL.symbol("RING").orElseThrow().selectedBy()).containsExactly(select);
  }

  @Test
  void symbolsComeInTreeOrder() {
    assertThat(MODEL.symbols())
        .extracting(Symbol::name)
        .containsExactly("NET", "VIRTIO", "TINY", "PCI", "MMIO", "RING");
    assertThat(MODEL.symbol("NET").orElseThrow().type()).isEqualTo(SymbolType.BOOL);
    assertThat(MODEL.root().prompt().orElseThrow().text()).isEqualTo("Arrow");
  }

  @Test
  void helpKeepsItsShape() {
    assertThat(MODEL.symbol("NET").orElseThrow().definitions().get(0).help())
        .contains("First line,\n  indented one.\n\nLast line.");
  }

  @Test
  void environmentThatWasReadIsKnown() {
    assertThat(MODEL.environmentRead()).isEqualTo(Map.of("ARROW_PCI", ""));
  }

  @Test
  void faultInAnExpressionNamesItsPlace() {
    SourcePosition place = new SourcePosition("library.yaml", 7, 10);
    assertThatThrownBy(() -> MODEL.expression("NET && VIRTOI", place))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e -> {
              Diagnostic diagnostic = e.diagnostics().get(0);
              assertThat(diagnostic.message()).isEqualTo("There is no symbol `VIRTOI`.");
              assertThat(diagnostic.hint()).contains("Is `VIRTIO` meant?");
              assertThat(diagnostic.position()).contains(new SourcePosition("library.yaml", 7, 17));
            });
  }

  @Test
  void expressionsMustBeWholeAndAlone() {
    SourcePosition place = new SourcePosition("library.yaml", 7, 10);
    for (String text : List.of("", "NET &&", "(NET", "NET VIRTIO", "NET)", "NET\nTINY", "# NET")) {
      assertThatThrownBy(() -> MODEL.expression(text, place))
          .as(text)
          .isInstanceOf(ArrowException.class);
    }
  }

  @Test
  void filesLieInTheAllowedFolders() throws IOException {
    try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
      Path project = Files.createDirectories(system.getPath("/project"));
      Path pool = Files.createDirectories(system.getPath("/pool/lib"));
      Path secret = Files.createDirectories(system.getPath("/secret"));
      Files.writeString(secret.resolve("Kconfig"), "config SECRET\n\tbool\n");
      Files.writeString(pool.resolve("Kconfig"), "config POOL\n\tbool\n");
      Files.createSymbolicLink(pool.resolve("link"), secret.resolve("Kconfig"));
      Files.writeString(
          project.resolve("Kconfig"),
          """
          source "/pool/lib/Kconfig"
          source "/pool/lib/link"
          source "../secret/Kconfig"
          source "missing"
          source "Kconfig"
          """);
      KconfigSource source =
          new KconfigSource(
              project.resolve("Kconfig"), project, List.of(system.getPath("/pool")), Map.of());
      DiagnosticLog log = new DiagnosticLog();
      KconfigModel model = KconfigLoader.load(source, Dialects.ARROW, log);
      assertThat(model.symbols()).extracting(Symbol::name).containsExactly("POOL");
      assertThat(model.filesRead())
          .containsExactly(project.resolve("Kconfig"), pool.resolve("Kconfig"));
      assertThat(log.sorted())
          .extracting(d -> d.kind().id())
          .containsExactly(
              "source-outside", "source-outside", "source-missing", "source-recursive");
    }
  }

  @Test
  void rootThatIsMissingIsAFault() {
    assertThat(Trees.diagnostics(Dialects.ARROW, Map.of("other", "")))
        .extracting(Diagnostic::message)
        .containsExactly("There is no file `Kconfig`.");
  }
}
