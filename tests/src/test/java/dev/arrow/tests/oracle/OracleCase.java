package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;
import java.util.ArrayList;
import java.util.List;

/**
 * A program and what its image runs on.
 *
 * @param program the program
 * @param guest what it runs on
 */
record OracleCase(OracleProgram program, Guest guest) {

  /**
   * Each program and isolation once, with the machines in turn, so that each of the three has all.
   * On x86_64 what depends on the processor also runs on a small one; the machines of arm64 have
   * different processors.
   */
  static List<OracleCase> of(List<OracleProgram> programs) {
    List<OracleCase> cases = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      OracleProgram program = programs.get(i);
      List<Machine> machines = program.arch().machines();
      int turn = i / Libc.values().length + program.libc().ordinal();
      for (Isolation isolation : Isolation.values()) {
        Machine machine = machines.get((turn + isolation.ordinal()) % machines.size());
        cases.add(new OracleCase(program, Guest.usual(isolation, machine)));
        if (program.isOfProcessor() && program.arch() == Arch.X86_64) {
          cases.add(new OracleCase(program, new Guest(isolation, machine, Processor.QEMU64)));
        }
      }
    }
    return cases;
  }

  /** Fails unless the image does what the oracle does. */
  void check() {
    Rig rig = Rig.get(program.arch(), program.streams());
    rig.compare(program.oracle(Rig.FOLDER), program.start(Rig.FOLDER), guest);
  }

  @Override
  public String toString() {
    return program + ", " + guest;
  }
}
