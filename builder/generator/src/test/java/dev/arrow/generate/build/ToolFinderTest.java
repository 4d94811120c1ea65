package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolFinderTest {

  @TempDir Path folder;
  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void findsTheFirstOnTheSearchPath() throws IOException {
    Path gcc = tool("b/gcc", "rwxr-xr-x");
    tool("c/gcc", "rwxr-xr-x");
    tool("a/gcc", "rw-r--r--");
    assertThat(finder().require("gcc")).contains(gcc);
    assertThat(log.hasErrors()).isFalse();
  }

  @Test
  void namesTheDebianPackageOfWhatIsMissing() {
    assertThat(finder().require("objcopy")).isEmpty();
    Diagnostic missing = log.sorted().get(0);
    assertThat(missing.message()).isEqualTo("The command `objcopy` is not installed.");
    assertThat(missing.hint()).contains("Install it with `apt-get install binutils`.");
  }

  @Test
  void namesThePackageOfACrossTool() {
    assertThat(finder().requireCross("x86_64-linux-gnu-", "gcc")).isEmpty();
    assertThat(log.sorted().get(0).hint())
        .contains("Install it with `apt-get install gcc-x86-64-linux-gnu`.");
  }

  private ToolFinder finder() {
    String path = folder.resolve("a") + ":" + folder.resolve("b") + ":" + folder.resolve("c");
    return new ToolFinder(path, log);
  }

  private Path tool(String name, String mode) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
    return file;
  }
}
