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

/** A program's fault stops the machine as a panic with a back trace that names its functions. */
@Tag("boot")
final class TrapTest {
  private static final List<String> FAULTS =
      List.of("null", "rodata", "text", "jump", "stack", "divide", "invalid");

  private record Fault(Machine machine, String way) {}

  @Test
  void faultsEndInAPanicWithABackTrace() {
    List<Fault> faults = new ArrayList<>();
    for (Machine machine : Machine.VIRTUAL) {
      FAULTS.forEach(way -> faults.add(new Fault(machine, way)));
    }
    Sample.of("boot-traps", faults).check(TrapTest::check);
  }

  private static void check(Fault fault) {
    Outcome outcome = Program.PROBE.run(fault.machine(), List.of(), fault.way()).expect(134);
    assertThat(outcome.output()).as(outcome.toString()).isEmpty();
    assertThat(outcome.error())
        .as(outcome.toString())
        .contains("panic")
        .contains(fault.way().equals("jump") ? "main+" : "probe_" + fault.way() + "+");
  }
}
