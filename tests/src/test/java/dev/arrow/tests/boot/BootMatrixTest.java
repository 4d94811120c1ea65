package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each kind of program on each target, once a run: a linked one, a library's guest tests, a ready
 * one with musl and Debian's busybox. The status is the one that the kernel's verdict tells. A cell
 * that does not exist is a refusal with words.
 */
@Tag("boot")
final class BootMatrixTest {
  private static final List<Machine> MACHINES =
      List.of(
          Machine.MICROVM,
          Machine.VIRT,
          Machine.LINUXU,
          Machine.LINUXU_ARM64,
          Machine.XEN_PVH,
          Machine.XEN_PV,
          Machine.XEN_ARM64);

  /** Those that a Linux starts, which takes its time: with {@code arrow.long}. */
  private static final List<Machine> SLOW = List.of(Machine.XEN_PVH_GUEST, Machine.XEN_PV_GUEST);

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Where ready programs cannot be attached, and why. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "linuxu/arm64",
          "`linuxu/arm64`; this platform attaches them on x86_64.",
          "xen-pv/x86_64",
          "`xen-pv/x86_64`: it would need user mode with a second page-table root, since a"
              + " paravirtual kernel's own `syscall` is a hypercall.");

  private static final String SOURCE =
      """
      #include <stdio.h>

      int main(int argc, char **argv)
      {
      	printf("%s says hello\\n", argv[0]);
      	return argc + 6;
      }
      """;

  private final Map<Machine, TestProject> projects = new EnumMap<>(Machine.class);

  /** What was found in a cell. */
  private final SortedMap<String, String> cells = new TreeMap<>();

  private static boolean isArm64(Machine machine) {
    return machine.arch().equals("arm64");
  }

  /** Whether ready programs can be attached on its platform. */
  private static boolean attaches(Machine machine) {
    return !REFUSED.containsKey(machine.target());
  }

  @Test
  void everyProgramRunsOnEveryTargetOrIsRefused() {
    List<AssertionError> wrong = Collections.synchronizedList(new ArrayList<>());
    for (Machine machine : MACHINES) {
      cell(wrong, "hello", machine, this::hello);
      cell(wrong, "guest tests", machine, this::guestTests);
      cell(wrong, "musl hello", machine, this::muslHello);
      cell(wrong, "busybox ls", machine, this::busyboxLs);
    }
    cells.forEach((cell, found) -> System.out.println("boot-matrix: " + cell + ": " + found));
    wrong.stream()
        .findFirst()
        .ifPresent(
            first -> {
              throw first;
            });
    assertThat(cells).hasSize(4 * MACHINES.size());
  }

  @Test
  void everyProgramRunsAsAGuestOfXen() {
    assumeTrue(Settings.takeAll());
    for (Machine machine : SLOW) {
      hello(machine);
      muslHello(machine);
      busyboxLs(machine);
    }
  }

  private void cell(
      List<AssertionError> wrong,
      String program,
      Machine machine,
      Function<Machine, String> attempt) {
    String name = program + " on " + machine.target();
    try {
      cells.put(name, attempt.apply(machine));
    } catch (AssertionError e) {
      cells.put(name, "FAILED");
      wrong.add(new AssertionError(name + ": " + e.getMessage(), e));
    }
  }

  private String hello(Machine machine) {
    Outcome outcome = Program.HELLO.run(machine, List.of()).expect(0);
    assertThat(outcome.output()).isEqualTo("hello\n");
    Program.PROBE.run(machine, List.of(), "exit", "139").expect(139);
    return "runs";
  }

  private String guestTests(Machine machine) {
    Outcome outcome =
        Processes.run(
                SourceTree.root(),
                Duration.ofSeconds(300),
                List.of(
                    SourceTree.path("arrow").toString(),
                    "lib",
                    "test",
                    "cmdline",
                    "-t",
                    machine.target()))
            .expect(0);
    assertThat(outcome.output())
        .containsPattern("(?m)^cmdline +" + machine.target() + " +[1-9]\\d* +0$");
    return "runs";
  }

  private String muslHello(Machine machine) {
    TestProject project = ready(machine).write("hello.c", SOURCE);
    project.write("arrow.yaml", yaml(project, machine, "hello", ""));
    String compiler = isArm64(machine) ? Foreign.muslForArm64().toString() : "musl-gcc";
    Processes.run(project.folder(), LIMIT, List.of(compiler, "-static", "-o", "hello", "hello.c"))
        .expect(0);
    return run(project, machine, 8, "hello says hello\n", "one");
  }

  private String busyboxLs(Machine machine) {
    TestProject project = ready(machine).write("root/data/first", "").write("root/data/second", "");
    project.write(
        "arrow.yaml", yaml(project, machine, "busybox", "rootfs: root\nargs: [ls, /data]\n"));
    Path box = isArm64(machine) ? Foreign.busyboxForArm64() : Path.of("/bin/busybox");
    Processes.run(project.folder(), LIMIT, List.of("cp", box.toString(), "busybox")).expect(0);
    return run(project, machine, 0, "first\nsecond\n");
  }

  /** One project for all ready programs of a target: they share its kernel. */
  private TestProject ready(Machine machine) {
    return projects.computeIfAbsent(
        machine,
        key ->
            TestProject.empty(
                "matrix-" + machine.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static String yaml(TestProject project, Machine machine, String elf, String more) {
    return "name: "
        + project.name()
        + "\napp: {elf: "
        + elf
        + "}\ntargets: ["
        + machine.target()
        + "]\n"
        + more;
  }

  private static String run(
      TestProject project, Machine machine, int status, String output, String... words) {
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(machine.options());
    if (words.length > 0) {
      line.add("--");
      line.addAll(List.of(words));
    }
    Outcome outcome = project.arrow(line.toArray(String[]::new));
    if (!attaches(machine)) {
      assertThat(outcome.expect(125).error())
          .contains("error: A ready program cannot be attached on ")
          .contains(Objects.requireNonNull(REFUSED.get(machine.target())));
      return "is refused";
    }
    assertThat(ofProgram(machine, outcome.expect(status).output())).isEqualTo(output);
    return "runs";
  }

  /**
   * What a program printed. A domain of Xen on arm64 has one console, a processor without random
   * numbers and no clock with a date, and the kernel says there what it makes of that.
   */
  private static String ofProgram(Machine machine, String output) {
    return machine.target().equals("xen/arm64")
        ? output
            .replace("arrow: random numbers from timing: the processor has none\n", "")
            .replace("arrow: no clock knows the date, it begins at 1970\n", "")
        : output;
  }
}
