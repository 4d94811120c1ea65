package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Qemu;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Machines with a serial line and nothing else, as Firecracker's: the verdict is the last line of
 * the console, and the machine ends by what it has itself.
 */
@Tag("boot")
final class PlainMachineTest {
  /**
   * A machine of QEMU's.
   *
   * @param faults whether nothing but a triple fault can end it
   */
  private record Plain(String machine, boolean faults) {}

  private static final List<Plain> MACHINES =
      List.of(
          new Plain("microvm,acpi=off", true),
          new Plain("microvm", false),
          new Plain("q35", false),
          new Plain("q35,acpi=off", false),
          new Plain("pc,acpi=off", false));

  @Test
  void theVerdictIsTheLastLineAndTheMachineEnds() {
    Path image = Program.PROBE.project().image("kvm-x86_64");
    Sample.of("boot-plain-machine", MACHINES)
        .always(MACHINES.subList(0, 1))
        .check(
            plain -> {
              Path log = image.resolveSibling("log-" + plain.machine());
              List<String> more =
                  List.of(
                      "-d",
                      "cpu_reset",
                      "-D",
                      log.toString(),
                      "-append",
                      "arrow.run=a1 -- lines 2");
              Outcome outcome = Qemu.bare(plain.machine(), image, more).expect(0);
              assertThat(outcome.output())
                  .isEqualTo("line 0 of 2\nline 1 of 2\narrow-exit a1 status=0\n");
              assertThat(isTripleFault(log)).isEqualTo(plain.faults());
            });
  }

  @Test
  void aPanicEndsThePlainestMachine() {
    Path image = Program.PROBE.project().image("kvm-x86_64");
    List<String> more = List.of("-append", "arrow.run=a1 -- null");
    Outcome outcome = Qemu.bare("microvm,acpi=off", image, more).expect(0);
    assertThat(outcome.output()).contains("arrow: panic: ").endsWith("arrow-exit a1 panic\n");
  }

  @Test
  void theRunnerTakesTheVerdictOutOfTheConsole() {
    TestProject project = withoutDebugConsole();
    for (String status : List.of("0", "7")) {
      Outcome outcome = project.arrow("run", "--machine", "microvm-noacpi", "--", "return", status);
      outcome.expect(Integer.parseInt(status));
      assertThat(outcome.output()).isEmpty();
      assertThat(outcome.error()).doesNotContain("arrow-exit");
    }
    Outcome lines = project.arrow("run", "--machine", "microvm-noacpi", "--", "lines", "1");
    assertThat(lines.expect(0).output()).isEqualTo("line 0 of 1\n");
  }

  @Test
  void firmwareNamesNoTablesWhereThereAreNone() {
    Outcome outcome = Program.PROBE.run(Machine.MICROVM_NOACPI, List.of(), "machine");
    assertThat(outcome.expect(0).output()).startsWith("protocol pvh\n").endsWith("\nrsdp 0\n");
  }

  /** The probe in another configuration. */
  private static TestProject withoutDebugConsole() {
    return TestProject.linkedSharing("no-debugcon", List.of("kvm/x86_64"), Program.PROBE.source())
        .write("config/common.config", "# CONFIG_LIB_DEBUGCON is not set\n")
        .built();
  }

  private static boolean isTripleFault(Path log) throws IOException {
    return Files.readString(log).contains("Triple fault");
  }
}
