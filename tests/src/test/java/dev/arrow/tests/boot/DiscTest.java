package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Images that a PC's firmware starts by a loader: from each drive, with little memory and with more
 * than lies below 4 GiB. The status is the one that the kernel's verdict tells.
 */
@Tag("boot")
final class DiscTest {
  private static final String TARGET = "baremetal/x86_64";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** What firmware finds the image on; UEFI takes the longest and comes first. */
  private static final List<String> MACHINES =
      List.of("uefi-cd", "uefi-disk", "uefi-usb", "bios-cd", "bios-disk", "bios-usb", "bios-pc");

  private static Outcome run(String machine, String memory, String... words) {
    List<String> line =
        new ArrayList<>(
            List.of("run", "-t", TARGET, "--machine", machine, "--memory", memory, "--"));
    line.addAll(List.of(words));
    return Program.PROBE.project().arrow(line.toArray(String[]::new));
  }

  @Test
  void eachDriveStartsTheImageAndTellsItsStatus() {
    Program.PROBE.project();
    Sample.of("boot-drives", MACHINES).always(MACHINES).check(DiscTest::check);
  }

  private static void check(String machine) {
    words(machine, "64M");
    run(machine, "6G", "exit", "139").expect(139);
    if (Settings.takeAll()) {
      words(machine, "6G");
      run(machine, "64M", "exit", "139").expect(139);
    }
  }

  private static void words(String machine, String memory) {
    Outcome outcome = run(machine, memory, "echo", "one", "a,b \"c\" \\d");
    assertThat(outcome.expect(0).output())
        .contains("one")
        .contains("a,b \"c\" \\d")
        .doesNotContain("BdsDxe");
  }

  @Test
  void aFaultIsAPanicAndAResetIsToldApart() {
    Outcome panic = run("bios-cd", "64M", "null").expect(134);
    assertThat(panic.error()).contains("the kernel panicked");
    Outcome reset = run("bios-cd", "64M", "triple").expect(134);
    assertThat(reset.error()).contains("the machine stopped without a verdict");
  }

  @Test
  void guestTestsOfTheProtocolRun() {
    List<String> line =
        List.of(SourceTree.path("arrow").toString(), "lib", "test", "multiboot2", "-t", TARGET);
    Processes.run(SourceTree.root(), Duration.ofSeconds(300), line).expect(0);
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
