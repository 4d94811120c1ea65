package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Images under Xen, alone there: statuses, memory, and a program's output without Xen's words. */
@Tag("boot")
final class XenTest {
  private static final List<Machine> MACHINES =
      List.of(Machine.XEN_PVH, Machine.XEN_PV, Machine.XEN_ARM64);

  private static final List<Machine> GUESTS = List.of(Machine.XEN_PVH_GUEST, Machine.XEN_PV_GUEST);

  /**
   * A run of the probe.
   *
   * @param machine where
   * @param words its arguments
   * @param status with which it ends
   * @param output all that is printed
   */
  private record Case(Machine machine, List<String> words, int status, String output) {}

  private static List<Case> cases() {
    return MACHINES.stream()
        .flatMap(
            on ->
                Stream.of(
                    new Case(on, List.of("lines", "2"), 0, "line 0 of 2\nline 1 of 2\n"),
                    new Case(on, List.of("return", "7"), 7, ""),
                    new Case(on, List.of("exit", "255"), 255, "")))
        .toList();
  }

  @Test
  void outputAndStatusAreTheProgramsAlone() {
    Sample.of("boot-xen-statuses", cases())
        .always(cases())
        .check(
            each -> {
              Outcome outcome =
                  Program.PROBE.run(each.machine(), List.of(), each.words().toArray(String[]::new));
              assertThat(outcome.expect(each.status()).output()).isEqualTo(each.output());
              assertThat(outcome.error()).doesNotContain("(XEN)").doesNotContain("arrow-exit");
            });
  }

  @Test
  void littleMemoryAndMuch() {
    MACHINES.forEach(XenTest::littleMemoryAndMuch);
  }

  /** A Linux starts the guests, which takes its time. */
  @Test
  void littleMemoryAndMuchOfGuests() {
    assumeTrue(Settings.takeAll());
    GUESTS.forEach(XenTest::littleMemoryAndMuch);
  }

  private static void littleMemoryAndMuch(Machine machine) {
    for (String memory : List.of("64M", "6G")) {
      Outcome outcome = Program.HELLO.run(machine, List.of("--memory", memory));
      assertThat(outcome.expect(0).output()).isEqualTo("hello\n");
    }
  }

  @Test
  void aPanicIsToldAsOne() {
    for (Machine machine : MACHINES) {
      Outcome outcome = Program.PROBE.run(machine, List.of(), "null");
      assertThat(outcome.expect(134).output()).contains("arrow: panic: ");
      assertThat(outcome.error()).contains("the kernel panicked").contains("probe_null");
    }
  }

  @Test
  void whatXenWouldDropOfTheInputIsRefused() throws IOException {
    TestProject project = TestProject.empty("xen-input").sharingObjects();
    project.write(
        "arrow.yaml", "name: xen-input\napp: {elf: busybox}\nargs: [cat]\ntargets: [xen/arm64]\n");
    Files.copy(Foreign.busyboxForArm64(), project.folder().resolve("busybox"));
    String most = "twenty-six bytes, no more!";
    assertThat(cat(project, most).expect(0).output()).endsWith(most);
    assertThat(cat(project, most + "!").expect(125).error())
        .contains("arrow: standard input is too long: Xen keeps 32 bytes");
  }

  private static Outcome cat(TestProject project, String input) {
    String line = "printf %s \"$1\" | \"$0\" run -t xen/arm64";
    return Processes.run(
        project.folder(),
        Duration.ofSeconds(120),
        List.of("sh", "-c", line, SourceTree.path("arrow").toString(), input));
  }

  @Test
  void pagesAndTrapsOfAParavirtualDomain() {
    for (String library : List.of("plat-xen", "arch-x86-64")) {
      List<String> command =
          List.of(
              SourceTree.path("arrow").toString(), "lib", "test", library, "-t", "xen-pv/x86_64");
      Outcome outcome =
          Processes.run(SourceTree.root(), Duration.ofSeconds(300), command).expect(0);
      assertThat(outcome.output()).containsPattern("xen-pv/x86_64 +[1-9]\\d* +0\n");
    }
  }

  @Test
  void aParavirtualImageIsSmall() throws IOException {
    assertThat(Files.size(Program.HELLO.project().image("xen-pv-x86_64")))
        .isLessThanOrEqualTo(20 * 1024);
  }
}
