package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.CompilerFlag;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.plan.Toolchain;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainProbeTest {

  private static final String ANSWER =
      """
      Using built-in specs.
      COLLECT_GCC=/usr/bin/gcc
      Target: riscv64-linux-gnu
      Configured with: --prefix=/usr
      gcc version 12.2.0 (Debian 12.2.0-14)
      """;

  private static final ArchManifest ARCH =
      new ArchManifest(
          "riscv64",
          "riscv64-linux-gnu",
          List.of(),
          List.of(),
          4096,
          SourcePosition.wholeFile("arch.yaml"));

  @TempDir Path folder;
  private List<CompilerFlag> questions = List.of();
  private CommandResult answer = new CommandResult(0, "/usr/lib/gcc/12/include\n", ANSWER);

  private String assembler = "/usr/bin/as";

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("make", "awk", "flock", "mv", "clang")) {
      tool(name);
    }
    for (String name : List.of("gcc", "ld", "objcopy", "nm")) {
      tool("riscv64-linux-gnu-" + name);
    }
  }

  private void tool(String name) throws IOException {
    assertThat(Files.writeString(folder.resolve(name), "").toFile().setExecutable(true)).isTrue();
  }

  @Test
  void anAssemblerThatTheCompilerHasToLookForMustBeThere() throws IOException {
    assembler = "as";
    assertThatThrownBy(() -> probe("")).hasMessage("The command `as` is not installed.");
    tool("as");
    assertThat(probe("").compiler()).isEqualTo("riscv64-linux-gnu-gcc");
  }

  private Toolchain probe(String toolchain) throws IOException {
    Path file = folder.resolve("arrow.yaml");
    Files.writeString(
        file, "name: hello\napp: {sources: [main.c]}\ntargets: [kvm/riscv64]\n" + toolchain + "\n");
    CommandRunner runner =
        new CommandRunner() {
          @Override
          public CommandResult run(Command command) {
            if (command.argv().contains("-print-prog-name=as")) {
              return new CommandResult(0, assembler + "\n", "");
            }
            boolean linker = command.argv().get(0).endsWith("ld");
            if (command.argv().contains("-fsyntax-only")) {
              return new CommandResult(command.argv().contains("-fodd") ? 1 : 0, "", "");
            }
            return linker ? new CommandResult(0, "GNU ld 2.40\n", "") : answer;
          }

          @Override
          public CommandResult run(Command command, LineListener listener) {
            throw new IllegalStateException("nothing is streamed");
          }
        };
    return new ToolchainProbe(runner, ProjectFileReader.read(file), folder.toString())
        .probe(ARCH, questions);
  }

  @Test
  void aForeignArchitectureHasAPrefix() throws IOException {
    Toolchain toolchain = probe("");
    assertThat(toolchain.compiler()).isEqualTo("riscv64-linux-gnu-gcc");
    assertThat(toolchain.nm()).isEqualTo("riscv64-linux-gnu-nm");
    assertThat(toolchain.compilerFlags())
        .containsExactly("-nostdinc", "-isystem", "/usr/lib/gcc/12/include");
    assertThat(toolchain.executables()).contains(folder.resolve("riscv64-linux-gnu-gcc"));
  }

  @Test
  void identityIsWhatTheToolsSayAndNotWhereTheyAre() throws IOException {
    assertThat(probe("").identity())
        .isEqualTo(
            """
            Target: riscv64-linux-gnu
            gcc version 12.2.0 (Debian 12.2.0-14)
            GNU ld 2.40
            """);
  }

  @Test
  void theProjectMayNameThePrefix() {
    assertThatThrownBy(() -> probe("toolchain: {prefix: {riscv64: rv-}}"))
        .isInstanceOf(ArrowException.class)
        .hasMessage("The command `rv-gcc` is not installed.");
  }

  @Test
  void clangIsToldTheMachine() throws IOException {
    answer = new CommandResult(0, "/usr/lib/clang/14/include\n", "Debian clang version 14.0.6\n");
    Toolchain toolchain = probe("toolchain: {compiler: clang}");
    assertThat(toolchain.compiler()).isEqualTo("clang");
    assertThat(toolchain.compilerFlags()).startsWith("--target=riscv64-linux-gnu");
  }

  @Test
  void aCompilerThatDoesNotAnswerIsRefused() {
    answer = new CommandResult(1, "", "no");
    assertThatThrownBy(() -> probe(""))
        .hasMessage(
            "`riscv64-linux-gnu-gcc` does not say what it is and where its own headers are.");
  }

  @Test
  void aCompilerIsAskedWhichFlagsItKnows() throws IOException {
    SourcePosition at = SourcePosition.wholeFile("library.yaml");
    questions = List.of(new CompilerFlag(List.of("-fodd", "-feven"), false, at));
    assertThat(probe("").unknownFlags()).containsExactly("-fodd");
    assertThat(probe("").known(questions)).containsExactly("-feven");
  }

  @Test
  void aFlagThatIsOptionalMayBeUnknown() throws IOException {
    SourcePosition at = SourcePosition.wholeFile("library.yaml");
    questions = List.of(new CompilerFlag(List.of("-fodd"), true, at));
    assertThat(probe("").known(questions)).isEmpty();
  }

  @Test
  void aFlagThatIsNeededMustBeKnown() throws IOException {
    SourcePosition at = new SourcePosition("library.yaml", 7, 10);
    questions = List.of(new CompilerFlag(List.of("-fodd"), false, at));
    Toolchain toolchain = probe("");
    assertThatThrownBy(() -> toolchain.known(questions))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e ->
                assertThat(DiagnosticPrinter.text(e.diagnostics()))
                    .isEqualTo(
                        """
                        library.yaml:7:10: error: `riscv64-linux-gnu-gcc` knows none of `-fodd`.
                        hint: Add what it is called there; `none` at the end if code is right \
                        without it.
                        """));
  }

  @Test
  void aCompilerGivenByItsPathNeedsNoPrefix() throws IOException {
    Files.createDirectories(folder.resolve("own"));
    tool("own/cc");
    assertThat(probe("toolchain: {compiler: own/cc}").compiler()).isEqualTo("own/cc");
  }

  @Test
  void aCompilerThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> probe("toolchain: {compiler: tcc}"))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e ->
                assertThat(DiagnosticPrinter.text(e.diagnostics()))
                    .isEqualTo(
                        """
                        error: There is no compiler `tcc`.
                        hint: `toolchain:` in arrow.yaml names it; `gcc` and `clang` are packages.
                        """));
  }
}
