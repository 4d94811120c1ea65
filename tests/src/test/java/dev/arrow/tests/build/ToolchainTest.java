package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Drawn;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other compilers than the default build images that run. */
@Tag("build")
final class ToolchainTest {
  private static final List<Machine> MACHINES = List.of(Machine.MICROVM, Machine.LINUXU);

  @Drawn(name = "build-clang", oneOf = 2)
  @Test
  void clangBuildsTheExamplesForMachinesAndProcesses() {
    runs("hello", "hello, world\n");
    runs("primes", "168 primes below 1000\n");
  }

  @Test
  void aCompilerThatIsNotThereIsNamedBeforeAnythingIsCompiled() {
    TestProject project =
        TestProject.linked("no-compiler", List.of("linuxu/x86_64"), "int main(void) { return 0; }")
            .append("arrow.yaml", "toolchain: {compiler: /opt/none/gcc}");
    assertThat(project.arrow("build").expect(1).error())
        .isEqualTo(
            """
            error: There is no compiler `/opt/none/gcc`.
            hint: `toolchain:` in arrow.yaml names it; `gcc` and `clang` are packages.
            """);
  }

  private static void runs(String example, String expected) {
    Path folder = Path.of("examples", example);
    TestProject project =
        TestProject.linkedSharing(
                "clang-" + example,
                List.of("kvm/x86_64", "linuxu/x86_64"),
                SourceTree.text(folder.resolve("main.c")))
            .append("arrow.yaml", "toolchain: {compiler: clang}");
    if (Files.exists(SourceTree.path(folder.resolve("Kconfig").toString()))) {
      project.write("Kconfig", SourceTree.text(folder.resolve("Kconfig")));
    }
    project.built();
    for (Machine machine : MACHINES) {
      Outcome outcome =
          Arrow.run(project.folder(), "run", "-t", machine.target(), "--timeout", "60").expect(0);
      assertThat(outcome.output()).isEqualTo(expected);
    }
  }
}
