package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Images that a PC's firmware starts by a loader: from each drive, with little memory and with more
 * than lies below 4 GiB. The status is the one that the kernel's verdict tells.
 */
@Tag("boot")
final class DiscTest {
  private static final String TARGET = "baremetal/x86_64";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final TestProject PROBE =
      TestProject.linked("disc-probe", List.of(TARGET), Program.PROBE.source());

  static Stream<String> machines() {
    return Stream.of(
        "bios-cd", "bios-disk", "bios-usb", "bios-pc", "uefi-cd", "uefi-disk", "uefi-usb");
  }

  private static Outcome run(TestProject project, String machine, String memory, String... words) {
    List<String> line =
        new ArrayList<>(List.of("run", "--machine", machine, "--memory", memory, "--"));
    line.addAll(List.of(words));
    return project.arrow(line.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void eachDriveStartsTheImageAndTellsItsStatus(String machine) {
    words(machine, "64M");
    run(PROBE, machine, "6G", "exit", "139").expect(139);
    if (Settings.takeAll()) {
      words(machine, "6G");
      run(PROBE, machine, "64M", "exit", "139").expect(139);
    }
  }

  private static void words(String machine, String memory) {
    Outcome outcome = run(PROBE, machine, memory, "echo", "one", "a,b \"c\" \\d");
    assertThat(outcome.expect(0).output())
        .contains("one")
        .contains("a,b \"c\" \\d")
        .doesNotContain("BdsDxe");
  }

  @Test
  void aFaultIsAPanicAndAResetIsToldApart() {
    Outcome panic = run(PROBE, "bios-cd", "64M", "null").expect(134);
    assertThat(panic.error()).contains("the kernel panicked");
    Outcome reset = run(PROBE, "bios-cd", "64M", "triple").expect(134);
    assertThat(reset.error()).contains("the machine stopped without a verdict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cmdline", "multiboot2"})
  void guestTestsRun(String library) {
    String arrow = SourceTree.path("arrow").toString();
    Processes.run(
            SourceTree.root(),
            Duration.ofSeconds(300),
            List.of(arrow, "lib", "test", library, "-t", TARGET))
        .expect(0);
  }

  @Test
  void readyProgramsRun() {
    TestProject project = TestProject.empty("disc-ready").write("root/data/first", "");
    project
        .write("root/data/second", "")
        .write(
            "hello.c",
            "#include <stdio.h>\n"
                + "int main(int c, char **v) { printf(\"%s says hello\\n\", v[0]); return c + 6; }\n");
    List<String> compile = List.of("musl-gcc", "-static", "-o", "hello", "hello.c");
    Processes.run(project.folder(), LIMIT, compile).expect(0);
    Processes.run(project.folder(), LIMIT, List.of("cp", "/bin/busybox", "busybox")).expect(0);
    ready(project, "hello", "");
    Outcome hello = run(project, "bios-cd", "64M", "one").expect(8);
    assertThat(hello.output()).isEqualTo("hello says hello\n");
    ready(project, "busybox", "rootfs: root\n");
    for (String machine : List.of("bios-disk", "uefi-disk")) {
      Outcome list = run(project, machine, "6G", "ls", "/data").expect(0);
      assertThat(list.output()).isEqualTo("first\nsecond\n");
    }
  }

  private static void ready(TestProject project, String elf, String more) {
    project.write(
        "arrow.yaml",
        "name: disc-ready\napp: {elf: " + elf + "}\ntargets: [" + TARGET + "]\n" + more);
  }

  @Test
  void theSameImageGivesTheSameDiscs() {
    TestProject one = TestProject.linkedIn("discs/one", "same", List.of(TARGET), "");
    TestProject other = TestProject.linkedIn("discs/the other", "same", List.of(TARGET), "");
    for (TestProject each : List.of(one, other)) {
      each.write("main.c", "int main(void)\n{\n\treturn 3;\n}\n").arrow("build").expect(0);
    }
    for (String ending : List.of(".iso", ".img")) {
      Path first = disc(one, ending);
      Processes.run(
              Path.of("/"), LIMIT, List.of("cmp", first.toString(), disc(other, ending).toString()))
          .expect(0);
    }
  }

  private static Path disc(TestProject project, String ending) {
    Path image = project.image("baremetal-x86_64");
    return image.resolveSibling(image.getFileName() + ending);
  }
}
