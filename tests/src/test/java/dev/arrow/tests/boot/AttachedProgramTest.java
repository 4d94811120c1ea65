package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ready static programs of the host's C library, attached and run; one kernel serves them all. */
@Tag("boot")
final class AttachedProgramTest {
  private static final String SOURCE =
      """
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>

      __attribute__((noinline)) static int poke(volatile int *at)
      {
      	*at = 1;
      	return 2;
      }

      int main(int argc, char **argv)
      {
      	char line[64];
      	FILE *file = fopen("/data/file", "r");

      	printf("%s %d %s\\n", argv[0], argc, getenv("COLOUR"));
      	if (file && fgets(line, sizeof(line), file))
      		fputs(line, stdout);
      	file = fopen("file", "r");
      	if (file && fgets(line, sizeof(line), file))
      		fputs(line, stdout);
      	fflush(stdout);
      	return argc > 1 && !strcmp(argv[1], "poke") ? poke((int *)16) : 7;
      }
      """;

  private static TestProject project() {
    TestProject project = TestProject.empty("attached").sharingObjects();
    project.write("program.c", SOURCE);
    project.write("root/data/file", "from the archive\n");
    project.write(
        "arrow.yaml",
        """
        name: attached
        app: {elf: program}
        targets: [kvm/x86_64]
        args: [one]
        env: {COLOUR: green}
        rootfs: root
        """);
    return project;
  }

  private static void compile(TestProject project, String... flags) {
    List<String> argv = new ArrayList<>(List.of("gcc", "-g", "-O0"));
    argv.addAll(List.of(flags));
    argv.addAll(List.of("-o", "program", "program.c"));
    Processes.run(project.folder(), Duration.ofSeconds(60), argv).expect(0);
  }

  @Test
  void readyProgramsRunWithTheirWordsAndFiles() {
    TestProject project = project();
    Path kernel = project.folder().resolve("build/kvm-x86_64/attached.kernel");
    compile(project, "-static");
    Outcome fixed = project.arrow("run", ".").expect(7);
    assertThat(fixed.output()).isEqualTo("program 2 green\nfrom the archive\n");
    long linked = kernel.toFile().lastModified();
    compile(project, "-static-pie");
    Outcome moved = project.arrow("run", ".", "--", "a", "b").expect(7);
    assertThat(moved.output()).isEqualTo("program 3 green\nfrom the archive\n");
    assertThat(kernel.toFile().lastModified()).isEqualTo(linked);
    itStartsInItsDirectory(project);
    faultsAreNamed(project);
    dynamicProgramsAreRefused(project);
  }

  private static void itStartsInItsDirectory(TestProject project) {
    String before = project.text("arrow.yaml");
    project.write("arrow.yaml", before.replace("{elf: program}", "{elf: program, cwd: /data}"));
    assertThat(project.arrow("run", ".").expect(7).output())
        .endsWith("from the archive\nfrom the archive\n");
  }

  private static void faultsAreNamed(TestProject project) {
    Outcome fault = project.arrow("run", ".", "--", "poke").expect(139);
    assertThat(fault.error())
        .contains("SIGSEGV", "signal 11 ended the program")
        .containsPattern("arrow: #0 [0-9a-f]{16} poke\\+0x")
        .containsPattern("arrow: #1 [0-9a-f]{16} main\\+0x");
  }

  private static void dynamicProgramsAreRefused(TestProject project) {
    compile(project);
    assertThat(project.arrow("build").expect(1).error())
        .contains("program: error: The program is not static: it is loaded by `/lib64/ld-linux");
    assertThat(project.arrow("run", ".").expect(125).error()).contains("is not static");
  }
}
