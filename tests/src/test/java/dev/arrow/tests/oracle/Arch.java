package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;
import java.util.List;
import java.util.Locale;

/** What a program is compiled for. */
enum Arch {
  X86_64(List.of(Machine.MICROVM, Machine.Q35)),
  ARM64(List.of(Machine.VIRT, Machine.VIRT_A57));

  private final List<Machine> machines;

  Arch(List<Machine> machines) {
    this.machines = machines;
  }

  /** The name in targets and of folders. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The machines that images are tried on, which take turns. */
  List<Machine> machines() {
    return machines;
  }
}
