package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in the Kconfig files of a project run only where the user allows it. */
final class AllowShellTest {
  @TempDir Path folder;

  @BeforeEach
  void writeProject() throws IOException {
    assertThat(Invocation.in(folder, "new", "demo").status()).isZero();
    Files.writeString(
        folder.resolve("demo/Kconfig"),
        """
        config APP
        \tdef_bool y
        config ASKED
        \tdef_bool $(shell,touch ran; echo complaint >&2; echo y)
        """);
  }

  private Invocation get(String... words) {
    List<String> argv = new ArrayList<>(List.of("config", "get", "-C", "demo", "ASKED"));
    argv.addAll(List.of(words));
    return Invocation.real(folder, folder.resolve("cache"), argv.toArray(String[]::new));
  }

  private void list(String commands) throws IOException {
    Path file = folder.resolve("demo/arrow.yaml");
    Files.writeString(file, Files.readString(file) + "shell: [" + commands + "]\n");
  }

  private void wasRefused(Invocation invocation) {
    assertThat(invocation.status()).isEqualTo(ArrowCommand.FAILED);
    assertThat(invocation.error())
        .contains(
            "Kconfig:4:11: error: This command is not allowed to run:"
                + " touch ran; echo complaint >&2; echo y\n")
        .contains("add it to `shell` of arrow.yaml, or give --allow-shell");
    assertThat(folder.resolve("demo/ran")).doesNotExist();
  }

  @Test
  void nothingRunsUnlessAllowed() throws IOException {
    wasRefused(get());
    list("'touch ran', 'echo y'");
    wasRefused(get());
  }

  @Test
  void whatTheProjectListsRunsInItsFolder() throws IOException {
    list("'touch ran; echo complaint >&2; echo y'");
    Invocation get = get();
    assertThat(get.output()).isEqualTo("y\n");
    assertThat(get.error()).contains("complaint");
    assertThat(folder.resolve("demo/ran")).exists();
  }

  @Test
  void allRunsIfTheUserSaysSo() {
    assertThat(get("--allow-shell").output()).isEqualTo("y\n");
    assertThat(folder.resolve("demo/ran")).exists();
  }
}
