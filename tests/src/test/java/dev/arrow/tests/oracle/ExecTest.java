package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs that put others in their place do in an image what they do natively. */
@Tag("oracle")
final class ExecTest {
  /** How calls are caught in a process. */
  private static final List<String> WAYS = List.of("dispatch", "filter");

  private record Case(ExecProgram program, Arch arch, Guest guest) {
    /** The same program in another isolation is made at the same time. */
    Path folder(Path all) {
      return all.resolve(guest.isolation().word());
    }

    @Override
    public String toString() {
      return program + ", " + guest;
    }
  }

  @Test
  void programsThatExecuteDoInAnImageWhatTheyDoNatively() throws IOException {
    check("exec", Arch.X86_64, ExecProgram.OPTIONS_WITH_THREADS);
  }

  @Test
  void programsThatExecuteOnArm64DoWhatTheyDoNatively() throws IOException {
    check("exec-arm64", Arch.ARM64, ExecProgram.OPTIONS);
  }

  /** There is no isolation in a process; the ways to catch calls take turns. */
  @Test
  void programsThatExecuteDoInProcessesWhatTheyDoNatively() throws IOException {
    Path folder = SourceTree.path("tests/target/exec-process");
    Path archive = World.archive(folder);
    Native machine = Native.in(folder, archive);
    OracleProgram any = OracleProgram.all(Arch.X86_64).get(0);
    ProcessImages images =
        ProcessImages.build("exec-process", any, archive, folder, ExecProgram.OPTIONS_WITH_THREADS);
    List<ExecProgram> programs = ExecProgram.all(Arch.X86_64);
    Sample.of("oracle-exec-process", programs)
        .check(
            one -> {
              ExecProgram.Setting made = one.make(folder, Arch.X86_64);
              Result wanted = machine.with(made.archive()).twice(made.start());
              ProcessImages own = new ProcessImages(images.kernel(), made.archive(), folder);
              Result result = own.run(made.start(), WAYS.get(programs.indexOf(one) / 2 % 2));
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

  private static void check(Case one, Path all, Native machine, Kernels kernels) {
    Path folder = one.folder(all);
    ExecProgram.Setting here = one.program().make(folder, Arch.X86_64);
    ExecProgram.Setting there =
        one.arch() == Arch.X86_64 ? here : one.program().make(folder, one.arch());
    Result wanted = machine.with(here.archive()).twice(here.start());
    Images images = new Images(kernels.with(there.archive()), all);
    Result result = images.run(there.start(), one.guest());
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases(Arch arch) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (ExecProgram program : ExecProgram.all(arch)) {
      for (Isolation isolation : Isolation.values()) {
        List<Machine> machines = arch.machines();
        Machine machine = machines.get(cases.size() % machines.size());
        cases.add(new Case(program, arch, Guest.usual(isolation, machine)));
      }
    }
    return cases;
  }
}
