package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The graph of examples/hello with the pools of this repository, as golden files without the
 * numbers of lines, which change with every comment; with -Dgolden.write=true they are written.
 */
final class GraphCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/arrow/cli/graph");
  private static final Path EXAMPLE = Path.of("../../examples/hello");

  @TempDir Path folder;

  @BeforeEach
  void copyExample() throws IOException {
    for (String file : new String[] {"arrow.yaml", "main.c"}) {
      Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
    }
  }

  private void rememberNeeds() throws IOException {
    Path needs = folder.resolve("build/kvm-x86_64/needs");
    Files.createDirectories(needs.getParent());
    Files.writeString(needs, "atoi\nmalloc\nputs\n");
  }

  @ParameterizedTest
  @CsvSource({
    "hello.txt, graph",
    "hello-all.txt, graph --all",
    "hello.dot, graph --format dot --all",
    "hello.mermaid, graph --format=mermaid",
    "print.txt, graph print",
    "tlsf.txt, graph tlsf --all",
    "tlsf.dot, graph tlsf --format dot"
  })
  void theGraphIsTheGoldenOne(String file, String command) throws IOException {
    rememberNeeds();
    Invocation run = Invocation.in(folder, command.split(" "));
    assertThat(run.error()).isEmpty();
    assertThat(run.status()).isZero();
    String shown = run.output().replaceAll("Kconfig:[0-9]+", "Kconfig:LINE");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(file), shown);
    }
    assertThat(shown).isEqualTo(Files.readString(GOLDEN.resolve(file)));
  }

  @Test
  void linesOfTheConfigurationAreNamed() throws IOException {
    rememberNeeds();
    Invocation.in(folder, "config", "set", "SANITIZER_UNDEFINED=y");
    assertThat(Invocation.in(folder, "graph", "sanitizer").output())
        .contains("`-- [configuration]  (")
        .contains("config/common.config:2, by SANITIZER_UNDEFINED)\n");
  }

  @Test
  void aProjectIsNamedByItsFolder() {
    Invocation run = Invocation.in(folder.getParent(), "graph", folder.getFileName().toString());
    assertThat(run.output()).startsWith("hello kvm/x86_64: ");
    assertThat(run.error())
        .isEqualTo("arrow: what the program needs is not known yet; `arrow build` finds out\n");
  }

  @Test
  void whatIsOffIsExplained() throws IOException {
    rememberNeeds();
    assertThat(Invocation.in(folder, "graph", "test").error())
        .startsWith("error: The library `test` is off for `kvm/x86_64`.\n");
    Invocation.in(folder, "config", "set", "LIB_DEBUGCON=n");
    assertThat(Invocation.in(folder, "graph", "debugcon").error())
        .contains("hint: `arrow config set LIB_DEBUGCON=y` switches it on.");
    assertThat(Invocation.in(folder, "graph", "clock-tsc").error())
        .contains("note: `LIB_CLOCK_TSC` needs `LIB_CLOCK`");
    assertThat(Invocation.in(folder, "graph", "prnt").error())
        .isEqualTo(
            "error: `prnt` is neither a library nor the folder of a project.\n"
                + "hint: The nearest name is `print`.\n");
    assertThat(Invocation.in(folder, "graph", "--format=svg").error())
        .isEqualTo("error: `--format` takes one of text, dot, mermaid.\n");
  }
}
