package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
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
  private record Case(OracleProgram program, Guest guest) {
    @Override
    public String toString() {
      return program + ", " + guest;
    }
  }

  @Test
  void programsDoInAnImageWhatTheyDoNatively() {
    Rig rig = Rig.get();
    Sample.of("oracle-programs", cases(OracleProgram.all()))
        .share(0.8)
        .check(each -> check(each, rig));
  }

  @Test
  void programsAtATerminalDoInAnImageWhatTheyDoNatively() {
    Rig rig = Rig.get();
    Sample.of("oracle-terminal", cases(OracleProgram.all(Streams.TERMINAL)))
        .check(each -> check(each, rig));
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
        Machine machine = Rig.MACHINES.get((turn + isolation.ordinal()) % Rig.MACHINES.size());
        cases.add(new Case(program, new Guest(isolation, machine, Processor.MAX)));
        if (program.isOfProcessor()) {
          cases.add(new Case(program, new Guest(isolation, machine, Processor.QEMU64)));
        }
      }
    }
    return cases;
  }

  private static void check(Case each, Rig rig) {
    rig.compare(each.program().start(Rig.FOLDER), each.guest());
  }
}
