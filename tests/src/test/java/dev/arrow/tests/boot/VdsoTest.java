package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Attached.Isolation;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.TestProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C libraries read clocks by the functions that the kernel gives them, without system calls. */
@Tag("boot")
final class VdsoTest {
  private record Case(String compiler, Isolation isolation) {
    String name() {
      return "clocks-" + compiler + "-" + isolation.name().toLowerCase(Locale.ROOT);
    }

    TestProject project() {
      TestProject project =
          TestProject.empty(name())
              .sharingObjects()
              .write("clocks.c", Attached.resource("/programs/clocks.c"))
              .write("config/common.config", isolation.line() + "CONFIG_LIB_STRACE=y\n")
              .write(
                  "arrow.yaml",
                  "name: "
                      + name()
                      + "\napp: {build: "
                      + "/usr/bin/"
                      + compiler
                      + " -static -O1 -o clocks.elf clocks.c, elf: clocks.elf}\n"
                      + "targets: [kvm/x86_64]\n");
      return project.built();
    }
  }

  @Test
  void aThousandReadingsMakeAtMostTwoCalls() {
    List<Case> cases = new ArrayList<>();
    for (Isolation isolation : Isolation.values()) {
      cases.add(new Case("gcc", isolation));
      cases.add(new Case("musl-gcc", isolation));
    }
    Sample.of("boot-vdso", cases).check(VdsoTest::check);
  }

  private static void check(Case one) {
    TestProject project = one.project();
    for (Machine machine : List.of(Machine.MICROVM, Machine.Q35)) {
      List<String> line = new ArrayList<>(List.of("run", "--strace"));
      line.addAll(machine.options());
      Outcome outcome = project.arrow(line.toArray(String[]::new)).expect(0);
      List<String> calls =
          outcome.error().lines().filter(text -> text.contains("strace: ")).toList();
      assertThat(calls).as(outcome.toString()).isNotEmpty();
      assertThat(calls.stream().filter(text -> text.contains("CLOCK_MONOTONIC")))
          .as(outcome.toString())
          .hasSizeLessThanOrEqualTo(2);
    }
  }
}
