package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same in a process: what a program prints and how it ends natively is what it must print and
 * how it must end when our kernel, in the same process, serves its calls.
 */
@Tag("oracle")
final class OracleProcessTest {
  private static final List<String> WAYS = List.of("dispatch", "filter");

  /** Machines come first: of the budget, this much. */
  private static final double SHARE = 0.1;

  private record Case(OracleProgram program, String way) {
    @Override
    public String toString() {
      return program + ", a process, calls caught by " + way;
    }
  }

  private record Made(Native here, ProcessImages images) {
    private static final Made RIG = make();

    private static Made make() {
      Native here = Rig.get(Arch.X86_64).here();
      return new Made(
          here,
          ProcessImages.build(
              "oracle-process",
              OracleProgram.all(Arch.X86_64).get(0),
              here.archive(),
              Rig.FOLDER,
              ""));
    }
  }

  @Test
  void programsDoInProcessesWhatTheyDoNatively() {
    Made rig = Made.RIG;
    Sample.of("oracle-process", cases(OracleProgram.all(Arch.X86_64)))
        .share(SHARE)
        .check(each -> check(each, rig));
  }

  @Test
  void programsAtATerminalDoInProcessesWhatTheyDoNatively() {
    Made rig = Made.RIG;
    Sample.of("oracle-process-terminal", cases(OracleProgram.all(Arch.X86_64, Streams.TERMINAL)))
        .share(SHARE)
        .check(each -> check(each, rig));
  }

  /** Each program and library once; the ways take turns, so that each program has both. */
  private static List<Case> cases(List<OracleProgram> programs) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      OracleProgram program = programs.get(i);
      int turn = i / Libc.values().length + program.libc().ordinal();
      cases.add(new Case(program, WAYS.get(turn % WAYS.size())));
    }
    return cases;
  }

  private static void check(Case each, Made rig) {
    Start start = each.program().start(Rig.FOLDER);
    Result wanted = rig.here().twice(start);
    Result process = rig.images().run(start, each.way());
    if (!wanted.equals(process)) {
      throw new AssertionError(wanted.difference(process));
    }
  }
}
