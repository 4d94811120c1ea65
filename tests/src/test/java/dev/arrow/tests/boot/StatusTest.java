package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The status with which {@code arrow run} ends is the program's, on every machine. */
@Tag("boot")
final class StatusTest {
  private static final List<Integer> STATUSES = List.of(0, 1, 7, 127, 128, 139, 255);

  private record Ending(Machine machine, int status, List<String> options, List<String> words) {
    @Override
    public String toString() {
      return machine + " " + String.join(" ", words) + " -> " + status;
    }
  }

  private static List<Ending> endings() {
    List<Ending> found = new ArrayList<>();
    for (Machine machine : Machine.QUICK) {
      for (int status : STATUSES) {
        found.add(plain(machine, status, "return", Integer.toString(status)));
        found.add(plain(machine, status, "exit", Integer.toString(status)));
      }
      found.add(new Ending(machine, 124, List.of("--timeout", "2"), List.of("spin")));
      found.add(plain(machine, 134, "abort"));
    }
    return found;
  }

  private static Ending plain(Machine machine, int status, String... words) {
    return new Ending(machine, status, List.of(), List.of(words));
  }

  @Test
  void theProgramsStatusComesBack() {
    Sample.of("boot-status", endings()).share(0.3).check(StatusTest::check);
  }

  @Test
  void aTripleFaultIsToldFromAPanic() {
    Sample.of("boot-triple-fault", Machine.VIRTUAL)
        .always(List.of(Machine.MICROVM))
        .check(
            machine -> {
              Outcome outcome = Program.PROBE.run(machine, List.of(), "triple").expect(134);
              assertThat(outcome.error()).containsIgnoringCase("triple fault");
            });
  }

  private static void check(Ending ending) {
    Outcome outcome =
        Program.PROBE.run(
            ending.machine(), ending.options(), ending.words().toArray(String[]::new));
    outcome.expect(ending.status());
    if (ending.status() == 124) {
      assertThat(outcome.error()).isNotBlank();
    }
    if (List.of("return", "exit").contains(ending.words().get(0))) {
      assertThat(outcome.output()).as(outcome.toString()).isEmpty();
      assertThat(outcome.error().lines()).allMatch(own -> own.startsWith("arrow: "));
    }
  }
}
