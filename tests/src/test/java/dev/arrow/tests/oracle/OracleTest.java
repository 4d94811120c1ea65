package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The kernel of this machine is the oracle: what a program prints and how it ends natively is what
 * it must print and how it must end in an image, byte for byte. A program that natively does not do
 * the same twice is no test, and a failure.
 */
@Tag("oracle")
final class OracleTest {
  private static final Path FOLDER = SourceTree.path("tests/target/oracle");
  private static final List<Machine> MACHINES = List.of(Machine.MICROVM, Machine.Q35);

  private record Case(OracleProgram program, Guest guest) {
    @Override
    public String toString() {
      return program + ", " + guest;
    }
  }

  @Test
  void programsDoInAnImageWhatTheyDoNatively() {
    Path archive = World.archive(FOLDER);
    Native here = Native.in(FOLDER, archive);
    List<OracleProgram> programs = OracleProgram.all();
    Images images = Images.build(programs.get(0), archive, FOLDER, "");
    Sample.of("oracle-programs", cases(programs))
        .share(0.9)
        .check(each -> check(each, here, images));
  }

  /**
   * Each program, library and isolation once; with one of the machines, so that each of the three
   * has both. What depends on the processor also runs on a small one.
   */
  private static List<Case> cases(List<OracleProgram> programs) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      OracleProgram program = programs.get(i);
      int turn = i / Libc.values().length + program.libc().ordinal();
      for (Isolation isolation : Isolation.values()) {
        Machine machine = MACHINES.get((turn + isolation.ordinal()) % MACHINES.size());
        cases.add(new Case(program, new Guest(isolation, machine, Processor.MAX)));
        if (program.isOfProcessor()) {
          cases.add(new Case(program, new Guest(isolation, machine, Processor.QEMU64)));
        }
      }
    }
    return cases;
  }

  private static void check(Case each, Native here, Images images) {
    Path executable = each.program().executable(FOLDER);
    Result wanted = here.run(executable, each.program().isChild());
    Result again = here.run(executable, each.program().isChild());
    if (!wanted.equals(again)) {
      throw new AssertionError("natively not the same twice\n" + wanted.difference(again));
    }
    Result image = images.run(executable, each.guest());
    if (!wanted.equals(image)) {
      throw new AssertionError(wanted.difference(image));
    }
  }
}
