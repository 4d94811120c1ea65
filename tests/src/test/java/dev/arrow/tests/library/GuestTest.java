package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.TestProject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The libraries' guest tests: in machines, and as Linux processes with and without sanitizer. */
final class GuestTest {
  private static final Pattern SUMMARY = Pattern.compile("[1-9]\\d* passed, 0 failed\\n\\z");

  /** Where machines take their time to start, a run takes one of so many. */
  private static final int PART = 20;

  private record Run(PoolLibraries.TestFile test, Machine machine, boolean sanitized) {
    @Override
    public String toString() {
      return test + " on " + machine + (sanitized ? " with sanitizer" : "");
    }
  }

  private static List<Run> runs(List<Machine> machines, boolean sanitized) {
    List<Run> found = new ArrayList<>();
    for (PoolLibraries.TestFile test : PoolLibraries.guestTests()) {
      machines.stream()
          .filter(test::isOn)
          .forEach(machine -> found.add(new Run(test, machine, sanitized)));
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  @Test
  @Tag("guest")
  void testsPassInMachines() {
    List<Machine> machines = Settings.takeAll() ? Machine.VIRTUAL : List.of(Machine.MICROVM);
    Sample.of("guest-tests", runs(machines, false)).share(0.95).check(GuestTest::check);
  }

  @Test
  @Tag("guest")
  void testsPassInMachinesOfTheSecondArchitecture() {
    List<Machine> machines = Settings.takeAll() ? Machine.ARM64 : List.of(Machine.VIRT_A57);
    Sample.of("guest-tests-arm64", runs(machines, false)).share(0.95).check(GuestTest::check);
  }

  @Test
  @Tag("guest")
  void testsPassAsXensFirstDomain() {
    Sample.part("guest-tests-xen", runs(List.of(Machine.XEN_PVH, Machine.XEN_PV), false), PART)
        .check(GuestTest::check);
  }

  @Test
  @Tag("guest")
  void testsPassFromDiscs() {
    Sample.part("guest-tests-disc", runs(List.of(Machine.BAREMETAL), false), PART)
        .check(GuestTest::check);
  }

  @Test
  @Tag("linuxu")
  void testsPassAsProcesses() {
    Sample.of("linuxu-tests", runs(List.of(Machine.LINUXU), false)).check(GuestTest::check);
  }

  @Test
  @Tag("linuxu")
  void testsPassAsProcessesOfTheSecondArchitecture() {
    Sample.of("linuxu-tests-arm64", runs(List.of(Machine.LINUXU_ARM64), false))
        .check(GuestTest::check);
  }

  @Test
  @Tag("linuxu")
  void testsPassAsProcessesWithTheSanitizer() {
    Sample.of("linuxu-sanitized-tests", runs(List.of(Machine.LINUXU), true))
        .check(GuestTest::check);
  }

  private static void check(Run run) {
    TestProject project =
        run.sanitized()
            ? GuestPrograms.sanitized(run.test())
            : GuestPrograms.plain(run.test(), run.machine().target());
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(run.machine().options());
    Outcome outcome = project.arrow(line.toArray(String[]::new));
    assertThat(outcome.expect(0).output()).as(outcome.toString()).containsPattern(SUMMARY);
    assertThat(outcome.error()).doesNotContain("undefined behaviour");
  }
}
