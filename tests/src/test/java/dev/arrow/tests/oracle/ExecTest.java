package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs that put others in their place do in an image what they do natively. Each has a world of
 * its own, in which it lies itself, and a shell.
 */
@Tag("oracle")
final class ExecTest {
  private static final String OPTIONS =
      "CONFIG_LIB_EXECVE=y\nCONFIG_LIB_PIPE=y\nCONFIG_LIB_SIGNAL_HANDLERS=y\n"
          + "CONFIG_LIB_ALARM=y\nCONFIG_LIB_TIMERS=y\n";
  private static final Path SOURCES = SourceTree.path("tests/oracle/exec");
  private static final Path SHELL = Path.of("/bin/busybox");

  /** How calls are caught in a process. */
  private static final List<String> WAYS = List.of("dispatch", "filter");

  /** A line of the source: it has threads. */
  private static final String THREADS = "/* world: threads */";

  private record Case(Path source, Libc libc, Arch arch, Guest guest) {
    /** What runs on an architecture: here natively, in an image. */
    Setting of(Path folder, Arch on) {
      String name = String.valueOf(source.getFileName()).replace(".c", "");
      Path place = folder.resolve(on.word()).resolve(name + "-" + libc.word());
      Path program = place.resolve("program");
      OracleProgram.compile(libc, on, source, program);
      Path shell = on == Arch.X86_64 ? SHELL : Foreign.busyboxForArm64();
      Path archive = World.archive(place, Map.of("program", program, "bin/sh", shell));
      boolean child = OracleProgram.isChild(source);
      return new Setting(archive, new Start(program, World.ARGUMENTS, child, Optional.empty(), on));
    }

    @Override
    public String toString() {
      return source.getFileName() + " with " + libc.word() + ", " + guest;
    }
  }

  private record Setting(Path archive, Start start) {}

  @Test
  void programsThatExecuteDoInAnImageWhatTheyDoNatively() throws IOException {
    check("exec", Arch.X86_64, OPTIONS + "CONFIG_LIB_THREADS=y\n");
  }

  @Test
  void programsThatExecuteOnArm64DoWhatTheyDoNatively() throws IOException {
    check("exec-arm64", Arch.ARM64, OPTIONS);
  }

  /** There is no isolation in a process; the ways to catch calls take turns. */
  @Test
  void programsThatExecuteDoInProcessesWhatTheyDoNatively() throws IOException {
    Path folder = SourceTree.path("tests/target/exec-process");
    Path archive = World.archive(folder);
    Native machine = Native.in(folder, archive);
    OracleProgram any = OracleProgram.all(Arch.X86_64).get(0);
    String options = OPTIONS + "CONFIG_LIB_THREADS=y\n";
    ProcessImages images = ProcessImages.build("exec-process", any, archive, folder, options);
    List<Case> cases =
        cases(Arch.X86_64).stream()
            .filter(each -> each.guest().isolation() == Isolation.NONE)
            .toList();
    Sample.of("oracle-exec-process", cases)
        .check(
            one -> {
              Setting here = one.of(folder, Arch.X86_64);
              Result wanted = new Native(machine.runner(), here.archive()).twice(here.start());
              ProcessImages own = new ProcessImages(images.kernel(), here.archive(), folder);
              Result result = own.run(here.start(), WAYS.get(cases.indexOf(one) % WAYS.size()));
              assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
            });
  }

  private static void check(String name, Arch arch, String options) throws IOException {
    Path folder = SourceTree.path("tests/target/" + name);
    Path archive = World.archive(folder);
    Native machine = Native.in(folder, archive);
    Path any = OracleProgram.all(arch).get(0).executable(folder);
    Kernels kernels = Kernels.build(name, "kvm/" + arch.word(), any, archive, options);
    List<Case> cases = cases(arch);
    assertThat(cases).isNotEmpty();
    Sample.of("oracle-" + name, cases).check(one -> check(one, folder, machine, kernels));
  }

  private static void check(Case one, Path folder, Native machine, Kernels kernels) {
    Setting here = one.of(folder, Arch.X86_64);
    Setting there = one.arch() == Arch.X86_64 ? here : one.of(folder, one.arch());
    Result wanted = new Native(machine.runner(), here.archive()).twice(here.start());
    Images images = new Images(new Kernels(kernels.all(), there.archive()), folder);
    Result result = images.run(there.start(), one.guest());
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases(Arch arch) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(file -> runs(file, arch)).sorted().toList()) {
        for (Libc libc : Libc.values()) {
          for (Isolation isolation : Isolation.values()) {
            List<Machine> machines = arch.machines();
            Machine machine = machines.get(cases.size() % machines.size());
            cases.add(new Case(source, libc, arch, Guest.usual(isolation, machine)));
          }
        }
      }
    }
    return cases;
  }

  private static boolean runs(Path file, Arch arch) {
    return file.toString().endsWith(".c")
        && (arch == Arch.X86_64 || !SourceTree.text(file).lines().anyMatch(THREADS::equals));
  }
}
