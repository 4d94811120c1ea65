package dev.arrow.run;

/** How QEMU executes the machine's instructions. */
public enum Accelerator {
  /** By the processor itself. */
  KVM,

  /** By translation; works everywhere. */
  TCG;

  /** The word QEMU knows it by. */
  String id() {
    return this == KVM ? "kvm" : "tcg";
  }
}
