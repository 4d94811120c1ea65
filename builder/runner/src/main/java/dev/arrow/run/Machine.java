package dev.arrow.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an image can be started on. */
public enum Machine {
  /** QEMU's smallest machine; its firmware leaves the image and what lies above it alone. */
  MICROVM("microvm", "microvm", 32),

  /** The same without ACPI's tables, as Firecracker was for long. */
  MICROVM_NOACPI("microvm-noacpi", "microvm,acpi=off", 32),

  /** A PC with PCI Express; the firmware uses the top of memory after the image was placed. */
  Q35("q35", "q35", 400),

  /** A PC with PCI; the same firmware. */
  PC("pc", "pc", 400),

  /** No machine: the image is a program of this Linux. */
  PROCESS("process", "", 0);

  private final String id;
  private final String qemuName;
  private final int spareKibibytes;

  Machine(String id, String qemuName, int spareKibibytes) {
    this.id = id;
    this.qemuName = qemuName;
    this.spareKibibytes = spareKibibytes;
  }

  /** The name the user types. */
  public String id() {
    return id;
  }

  /** What QEMU is told with {@code -machine}. */
  String qemuName() {
    return qemuName;
  }

  /** Bytes of memory that must lie above the image for it to be loaded and left whole. */
  public long spare() {
    return spareKibibytes * 1024L;
  }

  /** The virtual machine of that name. */
  public static Optional<Machine> virtual(String name) {
    return Arrays.stream(values()).filter(m -> m != PROCESS && m.id.equals(name)).findFirst();
  }

  /** The names of all virtual machines, the default first. */
  public static List<String> virtualNames() {
    return Arrays.stream(values()).filter(m -> m != PROCESS).map(Machine::id).toList();
  }
}
