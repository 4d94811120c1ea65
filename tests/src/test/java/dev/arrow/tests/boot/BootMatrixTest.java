package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Machine;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each kind of program on each target, once a run: a linked one, a library's guest tests, a ready
 * one with musl and Debian's busybox. The status is the one that the kernel's verdict tells. A cell
 * that does not exist is a refusal with words. Each program is built once for all targets, and two
 * cells run at a time.
 */
@Tag("boot")
final class BootMatrixTest {
  private static final List<Machine> MACHINES =
      List.of(
          Machine.BAREMETAL_UEFI,
          Machine.BAREMETAL,
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

  /** What was found in a cell. */
  private final ConcurrentSkipListMap<String, String> found = new ConcurrentSkipListMap<>();

  private final Built<Ready> muslHello = new Built<>(BootMatrixTest::buildMuslHello);
  private final Built<Ready> busybox = new Built<>(BootMatrixTest::buildBusybox);
  private final Built<String> guestTests = new Built<>(BootMatrixTest::guestTestsTable);

  /**
   * A program on a machine.
   *
   * @param attempt tells what was found; fails if that is wrong
   */
  private record Cell(String program, Machine machine, Function<Machine, String> attempt) {
    @Override
    public String toString() {
      return program + " on " + String.join(" ", machine.options());
    }
  }

  /**
   * A ready program on all targets where one can be attached.
   *
   * @param elf its file's name, in a folder for each architecture
   */
  private record Ready(TestProject project, String elf) {
    private static final List<String> ARCHS = List.of("x86_64", "arm64");

    static Ready of(String elf, String more) {
      TestProject project = TestProject.empty("matrix-" + elf).sharingObjects();
      ARCHS.forEach(arch -> project.write(arch + "/here", ""));
      String files = "{x86_64: x86_64/" + elf + ", arm64: arm64/" + elf + "}";
      String text = "name: " + project.name() + "\napp: {elf: " + files + "}\ntargets: ";
      return new Ready(project.write("arrow.yaml", text + targets(true) + "\n" + more), elf);
    }

    void make(String... command) {
      Processes.run(project.folder(), LIMIT, List.of(command)).expect(0);
    }

    /** A project for a target that refuses it. */
    TestProject on(Machine machine) {
      String name = "matrix-refused-" + elf + "-" + machine.targetFolder();
      Path program = project.folder().resolve(machine.arch()).resolve(elf);
      return TestProject.attached(name, program, List.of(machine.target()));
    }
  }

  /** Something made when it is first asked for, by one of those who ask. */
  private static final class Built<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Built(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      T value = made.orElseGet(maker);
      made = Optional.of(value);
      return value;
    }
  }

  /** The targets of the machines; with {@code attaching} those that take ready programs. */
  private static List<String> targets(boolean attaching) {
    return MACHINES.stream()
        .map(Machine::target)
        .distinct()
        .filter(target -> !attaching || !REFUSED.containsKey(target))
        .toList();
  }

  @Test
  void everyProgramRunsOnEveryTargetOrIsRefused() {
    List<Cell> cells = new ArrayList<>();
    for (Machine machine : MACHINES) {
      // Guest tests run on a target's first machine.
      if (machine != Machine.BAREMETAL_UEFI) {
        cells.add(new Cell("guest tests", machine, this::guestTests));
      }
      cells.add(new Cell("hello", machine, this::hello));
      cells.add(new Cell("musl hello", machine, this::muslHello));
      cells.add(new Cell("busybox ls", machine, this::busyboxLs));
    }
    assertThat(cells).hasSize(4 * MACHINES.size() - 1);
    check("boot-matrix", cells);
  }

  @Test
  void everyProgramRunsAsAGuestOfXen() {
    assumeTrue(Settings.takeAll());
    List<Cell> cells = new ArrayList<>();
    for (Machine machine : SLOW) {
      cells.add(new Cell("hello", machine, this::hello));
      cells.add(new Cell("musl hello", machine, this::muslHello));
      cells.add(new Cell("busybox ls", machine, this::busyboxLs));
    }
    check("boot-matrix-guests", cells);
  }

  private void check(String name, List<Cell> cells) {
    try {
      Sample.of(name, cells)
          .always(cells)
          .check(cell -> found.put(cell.toString(), cell.attempt().apply(cell.machine())));
    } finally {
      found.forEach((cell, what) -> System.out.println(name + ": " + cell + ": " + what));
    }
  }

  private String hello(Machine machine) {
    Outcome outcome = Program.HELLO.run(machine, List.of()).expect(0);
    assertThat(outcome.output()).isEqualTo("hello\n");
    Program.PROBE.run(machine, List.of(), "exit", "139").expect(139);
    return "runs";
  }

  private String guestTests(Machine machine) {
    assertThat(guestTests.get())
        .containsPattern("(?m)^cmdline +" + machine.target() + " +[1-9]\\d* +0$");
    return "runs";
  }

  private static String guestTestsTable() {
    List<String> line =
        new ArrayList<>(List.of(SourceTree.path("arrow").toString(), "lib", "test", "cmdline"));
    targets(false).forEach(target -> line.addAll(List.of("-t", target)));
    return Processes.run(SourceTree.root(), Duration.ofSeconds(600), line).output();
  }

  private String muslHello(Machine machine) {
    return run(muslHello.get(), machine, 8, "hello says hello\n", "one");
  }

  private static Ready buildMuslHello() {
    Ready hello = Ready.of("hello", "");
    hello.project().write("hello.c", SOURCE);
    hello.make("musl-gcc", "-static", "-o", "x86_64/hello", "hello.c");
    hello.make(Foreign.muslForArm64().toString(), "-static", "-o", "arm64/hello", "hello.c");
    hello.project().built();
    return hello;
  }

  private String busyboxLs(Machine machine) {
    return run(busybox.get(), machine, 0, "first\nsecond\n");
  }

  private static Ready buildBusybox() {
    Ready box = Ready.of("busybox", "rootfs: root\nargs: [ls, /data]\n");
    box.project().write("root/data/first", "").write("root/data/second", "");
    box.make("cp", "/bin/busybox", "x86_64/busybox");
    box.make("cp", Foreign.busyboxForArm64().toString(), "arm64/busybox");
    box.project().built();
    return box;
  }

  private static String run(
      Ready program, Machine machine, int status, String output, String... words) {
    String refused = REFUSED.get(machine.target());
    if (refused != null) {
      assertThat(program.on(machine).arrow("run").expect(125).error())
          .contains("error: A ready program cannot be attached on ")
          .contains(refused);
      return "is refused";
    }
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(machine.options());
    if (words.length > 0) {
      line.add("--");
      line.addAll(List.of(words));
    }
    Outcome outcome = program.project().arrow(line.toArray(String[]::new)).expect(status);
    assertThat(ofProgram(machine, outcome.output())).isEqualTo(output);
    return "runs";
  }

  /**
   * What a program printed. Some domains of Xen have one console, a processor without random
   * numbers and no clock with a date, and the kernel says there what it makes of that.
   */
  private static String ofProgram(Machine machine, String output) {
    return machine == Machine.XEN_ARM64 || SLOW.contains(machine)
        ? output
            .replace("arrow: random numbers from timing: the processor has none\n", "")
            .replace("arrow: no clock knows the date, it begins at 1970\n", "")
        : output;
  }
}
