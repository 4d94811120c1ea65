package dev.arrow.run;

import java.nio.file.Path;

/** How QEMU executes the machine's instructions. */
public enum Accelerator {
  /** By the processor itself. */
  KVM,

  /** By translation; works everywhere. */
  TCG;

  /**
   * The fastest for a machine. Only an own processor can be lent to it, and only if it wants no
   * other.
   */
  static Accelerator of(Machine machine, ProcessStarter starter, Path kvmDevice) {
    GuestArch arch = machine.arch();
    return arch.isHost() && machine.takesAnyCpu()
        ? new KvmProbe(starter, kvmDevice, arch).accelerator()
        : TCG;
  }

  /** The word QEMU knows it by. */
  String id() {
    return this == KVM ? "kvm" : "tcg";
  }
}
