package dev.arrow.tests.harness;

import java.util.List;

/** Where an image can be started. */
public enum Machine {
  MICROVM("microvm"),
  MICROVM_NOACPI("microvm-noacpi"),
  Q35("q35"),
  PC("pc"),
  LINUXU("linuxu-x86_64", List.of("-t", "linuxu/x86_64"));

  /** The machines that QEMU plays. */
  public static final List<Machine> VIRTUAL = List.of(MICROVM, MICROVM_NOACPI, Q35, PC);

  private final String targetFolder;
  private final List<String> options;

  Machine(String name) {
    this("kvm-x86_64", List.of("-t", "kvm/x86_64", "--machine", name));
  }

  Machine(String targetFolder, List<String> options) {
    this.targetFolder = targetFolder;
    this.options = options;
  }

  /** The folder of the target's image below {@code build}. */
  public String targetFolder() {
    return targetFolder;
  }

  /** The target as the user names it. */
  public String target() {
    return options.get(1);
  }

  /** What {@code arrow run} is given to choose it. */
  public List<String> options() {
    return options;
  }

  /** Whether its firmware leaves the image and what lies above it alone. */
  public boolean isMicrovm() {
    return this == MICROVM || this == MICROVM_NOACPI;
  }

  /** The machine as QEMU names it. */
  public String qemuName() {
    return this == MICROVM_NOACPI ? "microvm,acpi=off" : name().toLowerCase(java.util.Locale.ROOT);
  }
}
