package dev.arrow.tests.harness;

import java.util.List;
import java.util.stream.Stream;

/** Where an image can be started. */
public enum Machine {
  MICROVM("microvm"),
  MICROVM_NOACPI("microvm-noacpi"),
  Q35("q35"),
  PC("pc"),
  LINUXU("linuxu-x86_64", List.of("-t", "linuxu/x86_64")),
  VIRT_A57("kvm-arm64", List.of("-t", "kvm/arm64", "--machine", "virt-a57")),
  VIRT("kvm-arm64", List.of("-t", "kvm/arm64", "--machine", "virt")),
  LINUXU_ARM64("linuxu-arm64", List.of("-t", "linuxu/arm64")),
  BAREMETAL("baremetal-x86_64", List.of("-t", "baremetal/x86_64")),
  BAREMETAL_UEFI("baremetal-x86_64", List.of("-t", "baremetal/x86_64", "--machine", "uefi-disk")),
  XEN_PVH("xen-pvh-x86_64", List.of("-t", "xen-pvh/x86_64")),
  XEN_PVH_GUEST("xen-pvh-x86_64", List.of("-t", "xen-pvh/x86_64", "--xen-dom0", "linux")),
  XEN_PV("xen-pv-x86_64", List.of("-t", "xen-pv/x86_64")),
  XEN_PV_GUEST("xen-pv-x86_64", List.of("-t", "xen-pv/x86_64", "--xen-dom0", "linux")),
  XEN_ARM64("xen-arm64", List.of("-t", "xen/arm64"));

  /** The PCs that QEMU plays. */
  public static final List<Machine> VIRTUAL = List.of(MICROVM, MICROVM_NOACPI, Q35, PC);

  /** Those of the second architecture. */
  public static final List<Machine> ARM64 = List.of(VIRT_A57, VIRT);

  /** Guests of Xen that a Linux starts, which takes half a minute. */
  public static final List<Machine> XEN_GUESTS = List.of(XEN_PVH_GUEST, XEN_PV_GUEST);

  /** PCs whose firmware starts the image from a disc, which takes seconds. */
  public static final List<Machine> DISCS = List.of(BAREMETAL, BAREMETAL_UEFI);

  /** Those that start at once, and that the programs of the tests are built for. */
  public static final List<Machine> QUICK =
      Stream.of(values())
          .filter(machine -> !DISCS.contains(machine) && !XEN_GUESTS.contains(machine))
          .toList();

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

  /** Such as {@code x86_64}. */
  public String arch() {
    return targetFolder.substring(targetFolder.lastIndexOf('-') + 1);
  }

  /** Whether its platform or its architecture has that name, in capitals. */
  public boolean isCalled(String name) {
    String wanted = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return List.of(target().replace('_', '-').split("/")).contains(wanted);
  }

  /** Whether its firmware leaves the image and what lies above it alone. */
  public boolean isMicrovm() {
    return this == MICROVM || this == MICROVM_NOACPI;
  }

  /** The machine as QEMU names it. */
  public String qemuName() {
    return switch (this) {
      case MICROVM_NOACPI -> "microvm,acpi=off";
      case VIRT_A57 -> "virt";
      default -> name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
