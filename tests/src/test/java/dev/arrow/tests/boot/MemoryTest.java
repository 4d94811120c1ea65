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

/** hello prints from the promised least memory on, and at every size above it. */
@Tag("boot")
final class MemoryTest {
  private static final int STEP = 16;
  private static final int RANGE = 1024;

  private record Size(Machine machine, int kibibytes) {}

  private static int least(Machine machine) {
    return machine.isMicrovm() ? 1152 : 1536;
  }

  @Test
  void helloPrintsAtEverySizeFromTheLeastOn() {
    List<Size> sizes = new ArrayList<>();
    List<Size> first = new ArrayList<>();
    for (Machine machine : Machine.VIRTUAL) {
      first.add(new Size(machine, least(machine)));
      for (int above = STEP; above <= RANGE; above += STEP) {
        sizes.add(new Size(machine, least(machine) + above));
      }
    }
    Sample.of("boot-memory", sizes).always(first).share(0.15).check(MemoryTest::prints);
  }

  @Test
  void tooLittleMemoryIsRefusedWithTheLeast() {
    for (Machine machine : Machine.VIRTUAL) {
      Outcome outcome = Program.HELLO.run(machine, List.of("--memory", "512K"));
      outcome.expect(125);
      assertThat(outcome.error()).contains("memory").doesNotContain("Exception");
    }
  }

  private static void prints(Size size) {
    Outcome outcome =
        Program.HELLO.run(size.machine(), List.of("--memory", size.kibibytes() + "K")).expect(0);
    assertThat(outcome.output()).isEqualTo("hello\n");
  }
}
