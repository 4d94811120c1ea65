package dev.arrow.tests.oracle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A platform beside the usual one, on which programs must do what they do natively. */
interface Elsewhere {

  /** The same with another world. */
  Elsewhere with(Path archive);

  /** Attaches a program and runs it to its end. */
  Result run(Start start, Isolation isolation);

  /**
   * A program and what keeps it from the kernel.
   *
   * @param program the program
   * @param isolation in the image
   */
  record Case(OracleProgram program, Isolation isolation) {

    /** Each program and library once; the isolations take turns, so that each program has both. */
    static List<Case> of(List<OracleProgram> programs) {
      List<Case> cases = new ArrayList<>();
      for (int i = 0; i < programs.size(); i++) {
        OracleProgram program = programs.get(i);
        int turn = i / Libc.values().length + program.libc().ordinal();
        cases.add(new Case(program, Isolation.values()[turn % Isolation.values().length]));
      }
      return cases;
    }

    @Override
    public String toString() {
      return program + ", isolation " + isolation.word();
    }
  }

  /** Fails unless a program does in an image what it does natively. */
  default void check(Case each) {
    Start start = each.program().start(Rig.FOLDER);
    Result wanted = Rig.get(Arch.X86_64).here().twice(start);
    Result image = run(start, each.isolation());
    if (!wanted.equals(image)) {
      throw new AssertionError(wanted.difference(image));
    }
  }
}
