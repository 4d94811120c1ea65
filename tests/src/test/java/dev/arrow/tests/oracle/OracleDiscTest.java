package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same from a disc: what a program prints and how it ends natively is what it must print and
 * how it must end when a PC's BIOS starts it.
 */
@Tag("oracle")
final class OracleDiscTest {
  /** Machines without firmware come first: of the budget, this much. */
  private static final double SHARE = 0.1;

  private record Case(OracleProgram program, Isolation isolation) {
    @Override
    public String toString() {
      return program + ", from a disc, isolation " + isolation.word();
    }
  }

  private record Made(Native here, DiscImages images) {
    private static final Made RIG = make();

    private static Made make() {
      Native here = Rig.get(Arch.X86_64).here();
      OracleProgram any = OracleProgram.all(Arch.X86_64).get(0);
      return new Made(here, DiscImages.build(any, here.archive(), Rig.FOLDER));
    }
  }

  @Test
  void programsDoFromDiscsWhatTheyDoNatively() {
    Made rig = Made.RIG;
    Sample.of("oracle-disc", cases(OracleProgram.all(Arch.X86_64)))
        .share(SHARE)
        .check(each -> check(each, rig));
  }

  /** Each program and library once; the isolations take turns. */
  private static List<Case> cases(List<OracleProgram> programs) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      OracleProgram program = programs.get(i);
      int turn = i / Libc.values().length + program.libc().ordinal();
      cases.add(new Case(program, Isolation.values()[turn % Isolation.values().length]));
    }
    return cases;
  }

  private static void check(Case each, Made rig) {
    Start start = each.program().start(Rig.FOLDER);
    Result wanted = rig.here().run(start);
    Result again = rig.here().run(start);
    if (!wanted.equals(again)) {
      throw new AssertionError("natively not the same twice\n" + wanted.difference(again));
    }
    Result image = rig.images().run(start, each.isolation());
    if (!wanted.equals(image)) {
      throw new AssertionError(wanted.difference(image));
    }
  }
}
