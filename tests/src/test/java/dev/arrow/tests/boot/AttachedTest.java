package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Attached.Isolation;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Qemu;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An attached program is started as on Linux, and ends as it does there. */
@Tag("boot")
final class AttachedTest {
  private static final String SOURCE = "attached.c";
  private static final String WORDS = "args: [status]\nenv: {WORD: a b}\n";

  /** What ends in the same way whatever the isolation. */
  static final List<String> WAYS =
      List.of(
          "status",
          "stack_words",
          "words",
          "bad_pointers",
          "flags",
          "registers",
          "null",
          "null_read",
          "rodata",
          "text",
          "jump_data",
          "jump_null",
          "jump_stack",
          "no_address",
          "jump_no_address",
          "jump_half_end",
          "stack",
          "divide",
          "invalid",
          "breakpoint",
          "overflow",
          "step",
          "step_call",
          "float",
          "untouched_frames");

  /** What only user mode keeps a program from. */
  private static final List<String> WAYS_IN_USER_MODE =
      List.of(
          "kernel_read",
          "kernel_write",
          "kernel_jump",
          "halt",
          "interrupts",
          "tables",
          "msr",
          "port_out",
          "port_in");

  private record Case(Machine machine, Isolation isolation, String way) {}

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Machine machine : Machine.VIRTUAL) {
      for (Isolation isolation : Isolation.values()) {
        WAYS.forEach(way -> cases.add(new Case(machine, isolation, way)));
      }
      WAYS_IN_USER_MODE.forEach(way -> cases.add(new Case(machine, Isolation.USER, way)));
    }
    return cases;
  }

  private static Attached program(Isolation isolation) {
    return Attached.of(SOURCE, isolation, WORDS);
  }

  @Test
  void itEndsAsOnTheHost() {
    Sample.of("boot-attached", cases()).check(AttachedTest::check);
  }

  private static void check(Case one) {
    Attached program = program(one.isolation());
    Outcome host = program.runOnHost(one.way());
    Outcome outcome = program.run(one.machine(), List.of(), one.way()).expect(host.status());
    assertThat(outcome.output()).as(outcome.toString()).isEmpty();
    if (host.status() > 128) {
      assertThat(outcome.error())
          .as(outcome.toString())
          .contains("arrow: SIG")
          .contains(one.way().equals("stack") ? "way_deep+" : "way_" + one.way() + "+");
    }
  }

  /**
   * The report of a fault copies from the program's stack; in pages that were never touched, the
   * copy faults itself. The first two links are brought in, the third has no page.
   */
  @Test
  void aFaultInsideACopyInsideAFaultIsServed() {
    List<Case> cases =
        cases().stream().filter(one -> one.way().equals("untouched_frames")).toList();
    Sample.of("boot-nested-faults", cases)
        .always(cases)
        .check(
            one -> {
              Outcome outcome =
                  program(one.isolation()).run(one.machine(), List.of(), one.way()).expect(139);
              assertThat(outcome.error())
                  .as(outcome.toString())
                  .containsPattern("arrow: #0 [0-9a-f]{16} way_untouched_frames\\+")
                  .containsPattern("arrow: #1 [0-9a-f]{16} way_caller\\+")
                  .containsPattern("arrow: #2 [0-9a-f]{16} way_outer_caller\\+")
                  .contains("signal 11 ended the program")
                  .doesNotContain("arrow: #3", "panic");
            });
  }

  /** Without SMEP, SMAP, UMIP, FSGSBASE, RDRAND and XSAVE. */
  @Test
  void itEndsTheSameOnASmallProcessor() {
    List<Case> cases = cases().stream().filter(one -> one.machine() == Machine.MICROVM).toList();
    Sample.of("boot-attached-small", cases).check(AttachedTest::checkSmall);
  }

  private static void checkSmall(Case one) {
    Attached program = program(one.isolation());
    int status = program.runOnHost(one.way()).status();
    Outcome outcome =
        Qemu.boot(
            one.machine(),
            program.project().image("kvm-x86_64"),
            "-cpu",
            "qemu64",
            "-m",
            "64M",
            "-append",
            "arrow.run=1 arrow.features -- " + one.way());
    String verdict = status > 128 ? "signal=" + (status - 128) : "status=" + status;
    assertThat(outcome.output())
        .as(outcome.toString())
        .endsWith("arrow-exit 1 " + verdict + "\n")
        .contains("arrow: features")
        .doesNotContainPattern("features.*(SMEP|SMAP|UMIP|FSGSBASE|RDRAND|XSAVE)");
  }

  @Test
  void wordsThatAreAttachedServeWithoutOthers() {
    Attached program = program(Isolation.USER);
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(Machine.MICROVM.options());
    program.project().arrow(line.toArray(String[]::new)).expect(7);
  }

  /** The image lies elsewhere than it was linked for, the program's pages with it. */
  @Test
  void itRunsAtAnotherBase() {
    Path image = program(Isolation.USER).project().image("kvm-x86_64");
    Sample.of("boot-attached-base", List.of(0x1000, 0x200000, 0x234000))
        .check(
            distance -> {
              Path moved = image.resolveSibling("moved-" + distance);
              PatchedImage.read(image).moveBy(distance).write(moved);
              String said =
                  Qemu.boot(Machine.MICROVM, moved, "-append", "arrow.run=1 -- stack_words")
                      .output();
              assertThat(said).isEqualTo("arrow-exit 1 status=5\n");
            });
  }

  /** A timer interrupts a leaf function ten thousand times a second. */
  @Test
  void itsRedZoneIsItsOwn() {
    Path pool = SourceTree.path("tests/src/test/resources/pools");
    for (Isolation isolation : Isolation.values()) {
      Attached program =
          Attached.of("red_zone.S", isolation, "libraries: [{path: " + pool + "}]\n");
      Sample.of("boot-red-zone-" + isolation, Machine.VIRTUAL)
          .check(machine -> program.run(machine, List.of()).expect(0));
    }
  }
}
