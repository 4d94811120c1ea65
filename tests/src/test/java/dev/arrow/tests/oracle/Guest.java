package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;

/**
 * What an image runs on.
 *
 * @param isolation what keeps the program from the kernel
 * @param machine the machine that QEMU plays
 * @param processor its processor
 * @param properties of the machine, as QEMU takes them behind its name
 */
record Guest(Isolation isolation, Machine machine, Processor processor, String properties) {

  /** Without properties. */
  Guest(Isolation isolation, Machine machine, Processor processor) {
    this(isolation, machine, processor, "");
  }

  /** The same with a property of the machine, such as {@code gic-version=3}. */
  Guest with(String property) {
    return new Guest(isolation, machine, processor, properties + "," + property);
  }

  /** The machine as QEMU is told it. */
  String machineText() {
    return machine.qemuName() + properties;
  }

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
        + machineText()
        + ", processor "
        + processor.word();
  }
}
