package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Images as Xen's first domain: statuses, memory, and a program's output without Xen's words. */
@Tag("boot")
final class XenTest {
  /**
   * A run of the probe.
   *
   * @param words its arguments
   * @param status with which it ends
   * @param output all that is printed
   */
  private record Case(List<String> words, int status, String output) {}

  private static final List<Case> CASES =
      List.of(
          new Case(List.of("lines", "2"), 0, "line 0 of 2\nline 1 of 2\n"),
          new Case(List.of("return", "7"), 7, ""),
          new Case(List.of("exit", "255"), 255, ""));

  @Test
  void outputAndStatusAreTheProgramsAlone() {
    Sample.of("boot-xen-statuses", CASES)
        .always(CASES)
        .check(
            each -> {
              Outcome outcome =
                  Program.PROBE.run(
                      Machine.XEN_PVH, List.of(), each.words().toArray(String[]::new));
              assertThat(outcome.expect(each.status()).output()).isEqualTo(each.output());
              assertThat(outcome.error()).doesNotContain("(XEN)").doesNotContain("arrow-exit");
            });
  }

  @Test
  void littleMemoryAndMuch() {
    for (String memory : List.of("64M", "6G")) {
      Outcome outcome = Program.HELLO.run(Machine.XEN_PVH, List.of("--memory", memory));
      assertThat(outcome.expect(0).output()).isEqualTo("hello\n");
    }
  }

  @Test
  void aPanicIsToldAsOne() {
    Outcome outcome = Program.PROBE.run(Machine.XEN_PVH, List.of(), "null");
    assertThat(outcome.expect(134).output()).contains("arrow: panic: ");
    assertThat(outcome.error()).contains("the kernel panicked").contains("probe_null");
  }
}
