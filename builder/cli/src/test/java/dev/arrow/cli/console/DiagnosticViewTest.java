package dev.arrow.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiagnosticViewTest {
  private final DiagnosticView view =
      new DiagnosticView(Path.of("/opt/arrow"), Path.of("/home/me/web"));

  @Test
  void pathsStartAtTheCurrentFolderAndArrowsOwnAtArrows() {
    assertThat(view.text("see /home/me/web/arrow.yaml, /opt/arrow/archs/x and `/home/me/pool/a`"))
        .isEqualTo("see arrow.yaml, archs/x and `../pool/a`");
  }

  @Test
  void whatOnlyLooksLikeSuchAPathStays() {
    String text = "/srv/home/me/web/a /home/me/website/a /opt/arrows/b";
    assertThat(view.text(text)).isEqualTo("/srv/home/me/web/a ../website/a /opt/arrows/b");
  }

  @Test
  void theLineOfAPlaceIsShown(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Kconfig"), "one\n\ttwo\n");
    Diagnostic fault = Diagnostic.of(CliError.USAGE, "No.").at(new SourcePosition("Kconfig", 2, 2));
    assertThat(DiagnosticPrinter.text(new DiagnosticView(folder, Path.of("/")).of(fault)))
        .isEqualTo("Kconfig:2:2: error: No.\n    \ttwo\n    \t^\n");
  }
}
