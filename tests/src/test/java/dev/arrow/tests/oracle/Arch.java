package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;
import java.util.List;
import java.util.Locale;

/** What a program is compiled for. */
enum Arch {
  X86_64(List.of(Machine.MICROVM, Machine.Q35), ""),
  ARM64(List.of(Machine.VIRT, Machine.VIRT_A57), "CONFIG_PL011_INTERRUPT=y\n");

  private final List<Machine> machines;
  private final String config;

  Arch(List<Machine> machines, String config) {
    this.machines = machines;
    this.config = config;
  }

  /** The name in targets and of folders. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The machines that images are tried on, which take turns. */
  List<Machine> machines() {
    return machines;
  }

  /** Lines of the configuration with which all is served that Linux serves. */
  String config() {
    return config;
  }
}
