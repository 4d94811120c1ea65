package dev.arrow.run;

import dev.arrow.pack.xl.XlGuest;
import java.util.Optional;

/** What an image can be started on. */
public enum Machine {
  /** QEMU's smallest machine; its firmware leaves the image and what lies above it alone. */
  MICROVM("microvm", "kvm", GuestArch.X86_64, "microvm", "max", 0, 32),

  /** The same without ACPI's tables, as Firecracker was for long. */
  MICROVM_NOACPI("microvm-noacpi", "kvm", GuestArch.X86_64, "microvm,acpi=off", "max", 0, 32),

  /** A PC with PCI Express; the firmware uses the top of memory after the image was placed. */
  Q35("q35", "kvm", GuestArch.X86_64, "q35", "max", 0, 400),

  /** A PC with PCI; the same firmware. */
  PC("pc", "kvm", GuestArch.X86_64, "pc", "max", 0, 400),

  /** QEMU's board for Arm, described by a device tree. */
  VIRT("virt", "kvm", GuestArch.ARM64, "virt", "max", Ram.VIRT, 32),

  /** The same with an early 64-bit processor: nothing of Armv8.1 and later. */
  VIRT_A57("virt-a57", "kvm", GuestArch.ARM64, "virt", "cortex-a57", Ram.VIRT, 32),

  /** Xen's first domain. */
  XEN_PVH_DOM0("xen-pvh-dom0", "xen-pvh", GuestArch.X86_64, "q35", XenHost.CPU, 0, XenHost.SPARE),

  /** A guest of Xen, which a Linux starts. */
  XEN_PVH_GUEST(
      "xen-pvh-guest", "xen-pvh", GuestArch.X86_64, "q35", XenHost.LINUX_CPU, 0, XenHost.SPARE),

  /** Xen's first domain, paravirtual. */
  XEN_PV_DOM0("xen-pv-dom0", "xen-pv", GuestArch.X86_64, "q35", XenHost.CPU, 0, XenHost.SPARE),

  /** A paravirtual guest of Xen, which a Linux starts. */
  XEN_PV_GUEST(
      "xen-pv-guest", "xen-pv", GuestArch.X86_64, "q35", XenHost.LINUX_CPU, 0, XenHost.SPARE),

  /** A domain that Xen itself starts on QEMU's board for Arm, without a first one. */
  XEN_ALONE(
      "xen-alone",
      "xen",
      GuestArch.ARM64,
      "virt,virtualization=on,gic-version=3",
      "cortex-a57",
      Ram.VIRT,
      XenHost.TREE),

  /** A PC whose BIOS finds a CD. */
  BIOS_CD("bios-cd", "q35", Firmware.BIOS, Drive.CD),

  /** The same with a disk. */
  BIOS_DISK("bios-disk", "q35", Firmware.BIOS, Drive.DISK),

  /** The same with a USB stick. */
  BIOS_USB("bios-usb", "q35", Firmware.BIOS, Drive.USB),

  /** An older PC, with PCI, whose BIOS finds a CD. */
  BIOS_PC("bios-pc", "pc", Firmware.BIOS, Drive.CD),

  /** A PC whose UEFI finds a CD. */
  UEFI_CD("uefi-cd", "q35", Firmware.UEFI, Drive.CD),

  /** The same with a disk. */
  UEFI_DISK("uefi-disk", "q35", Firmware.UEFI, Drive.DISK),

  /** The same with a USB stick. */
  UEFI_USB("uefi-usb", "q35", Firmware.UEFI, Drive.USB),

  /** No machine: the image is a program of this Linux, or of a Linux that QEMU plays. */
  PROCESS("process", "linuxu", GuestArch.X86_64, "", "", 0, 0);

  /** The platform whose images a loader starts from a disc. */
  private static final String DISCS = "baremetal";

  private final String id;
  private final String platform;
  private final GuestArch arch;
  private final String qemuName;
  private final String cpu;
  private final long ram;
  private final int spareKibibytes;
  private final Firmware firmware;
  private final Drive drive;

  Machine(
      String id,
      String platform,
      GuestArch arch,
      String qemuName,
      String cpu,
      long ram,
      int spareKibibytes) {
    this(id, platform, arch, qemuName, cpu, ram, spareKibibytes, Firmware.BIOS, Drive.CD);
  }

  /** A PC of which a loader on a drive is started. */
  Machine(String id, String qemuName, Firmware firmware, Drive drive) {
    this(
        id,
        DISCS,
        GuestArch.X86_64,
        qemuName,
        "max",
        0,
        firmware.spareKibibytes(),
        firmware,
        drive);
  }

  Machine(
      String id,
      String platform,
      GuestArch arch,
      String qemuName,
      String cpu,
      long ram,
      int spareKibibytes,
      Firmware firmware,
      Drive drive) {
    this.id = id;
    this.platform = platform;
    this.arch = arch;
    this.qemuName = qemuName;
    this.cpu = cpu;
    this.ram = ram;
    this.spareKibibytes = spareKibibytes;
    this.firmware = firmware;
    this.drive = drive;
  }

  /** What Xen wants of a machine. */
  private static final class XenHost {
    /**
     * An image can be given all that QEMU plays, but for RDTSCP: QEMU 7.2 tells a hypervisor of it
     * as of RDTSC, and Xen, who finds another instruction there, has it fault.
     */
    private static final String CPU = "max,-rdtscp";

    /**
     * Xen's guests of type pvh need a processor that can play one; all of it is too much for Linux.
     */
    private static final String LINUX_CPU = "qemu64,+svm,+npt";

    /** KiB that Xen puts behind an image: its words, tables and what it keeps of the memory. */
    private static final int SPARE = 1024;

    /** KiB that Xen takes at the end of a domain on Arm: the device tree, in blocks of 2 MiB. */
    private static final int TREE = 4096;
  }

  /** Where memory begins. */
  private static final class Ram {
    /** From QEMU's memory map of the board (hw/arm/virt.c). */
    private static final long VIRT = 0x40000000L;
  }

  /** The name the user types. */
  public String id() {
    return id;
  }

  /** The platform whose images it starts. */
  String platform() {
    return platform;
  }

  /** How it is started. */
  MachineStart start() {
    return switch (this) {
      case PROCESS -> MachineStart.PROCESS;
      case XEN_PVH_DOM0, XEN_PV_DOM0 -> MachineStart.XEN_DOM0;
      case XEN_PVH_GUEST, XEN_PV_GUEST -> MachineStart.XEN_GUEST;
      case XEN_ALONE -> MachineStart.XEN_ALONE;
      case BIOS_CD, BIOS_DISK, BIOS_USB, BIOS_PC, UEFI_CD, UEFI_DISK, UEFI_USB -> MachineStart.DISC;
      default -> MachineStart.KERNEL;
    };
  }

  /** Its architecture; means nothing for a process. */
  public GuestArch arch() {
    return arch;
  }

  /** What QEMU is told with {@code -machine}. */
  String qemuName() {
    return qemuName;
  }

  /** What QEMU is told with {@code -cpu}. */
  String cpu() {
    return cpu;
  }

  /** Whether signals can be sent to its program, behind what it has to read. */
  public boolean takesSignals() {
    return switch (start()) {
      case KERNEL, DISC, PROCESS, XEN_DOM0, XEN_GUEST -> true;
      // Xen keeps a few bytes for a domain that it starts by itself.
      case XEN_ALONE -> false;
    };
  }

  /** Whether its processor is the best there is, so that this machine's own can be taken. */
  boolean takesAnyCpu() {
    return cpu.equals("max");
  }

  /** Whether it has the ports of QEMU's PCs: the debug console, and one that ends it. */
  boolean hasPorts() {
    return arch == GuestArch.X86_64 && start() != MachineStart.DISC;
  }

  /** What a PC of which a loader is started begins with; means nothing for others. */
  Firmware firmware() {
    return firmware;
  }

  /** Where such a PC finds the loader; means nothing for others. */
  Drive drive() {
    return drive;
  }

  /** What is Xen's first domain there beside the image: {@code none}, or a Linux. */
  public Optional<String> firstDomain() {
    return switch (start()) {
      case XEN_DOM0, XEN_ALONE -> Optional.of("none");
      case XEN_GUEST -> Optional.of("linux");
      default -> Optional.empty();
    };
  }

  /** What xl calls its guests. */
  String guestType() {
    return XlGuest.type(platform);
  }

  /** The physical address at which memory begins. */
  long ram() {
    return ram;
  }

  /** Bytes of memory that must lie above the image for it to be loaded and left whole. */
  public long spare() {
    return spareKibibytes * 1024L;
  }
}
