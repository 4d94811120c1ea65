package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;

/**
 * What an image runs on.
 *
 * @param isolation what keeps the program from the kernel
 * @param machine the machine that QEMU plays
 * @param processor its processor
 */
record Guest(Isolation isolation, Machine machine, Processor processor) {

  /** With the best processor that the machine has. */
  static Guest usual(Isolation isolation, Machine machine) {
    boolean early = machine == Machine.VIRT_A57;
    return new Guest(isolation, machine, early ? Processor.CORTEX_A57 : Processor.MAX);
  }

  @Override
  public String toString() {
    return "isolation "
        + isolation.word()
        + ", "
        + machine.qemuName()
        + ", processor "
        + processor.word();
  }
}
