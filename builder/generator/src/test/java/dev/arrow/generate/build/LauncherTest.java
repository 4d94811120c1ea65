package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.fetch.ProjectSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir Path folder;

  @Test
  void takesWhatIsThere() throws IOException {
    program("bin/ccache");
    program("tools/wrap");
    assertThat(fault("ccache")).isEmpty();
    assertThat(fault("ccache --verbose")).isEmpty();
    assertThat(fault("tools/wrap")).isEmpty();
    assertThat(fault("CCACHE_DISABLE=1 ccache")).isEmpty();
    assertThat(fault(" ")).isEmpty();
  }

  @Test
  void saysHowToComeByWhatIsMissing() {
    assertThat(fault("ccache"))
        .isEqualTo(
            """
            error: The launcher `ccache` is not installed.
            hint: Install it with `apt-get install ccache`.
            """);
    assertThat(fault("tools/wrap -v"))
        .isEqualTo(
            """
            error: The launcher `tools/wrap` is not installed.
            hint: `--launcher` takes a program on PATH, such as `ccache`, or its path, which begins at the project's folder.
            """);
  }

  private String fault(String launcher) {
    BuildRequest request =
        new BuildRequest(
            folder,
            folder,
            List.of(),
            1,
            false,
            Optional.of(launcher),
            new ProjectSources.Place(folder, true),
            false);
    try {
      Launcher.require(
          request, new ToolFinder(folder.resolve("bin").toString(), new DiagnosticLog()));
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
  }

  private void program(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }
}
