package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an image can be started on. */
public enum Machine {
  /** QEMU's smallest machine; its firmware leaves the image and what lies above it alone. */
  MICROVM("microvm", GuestArch.X86_64, new Board("microvm", "max", 0, 32)),

  /** The same without ACPI's tables, as Firecracker was for long. */
  MICROVM_NOACPI("microvm-noacpi", GuestArch.X86_64, new Board("microvm,acpi=off", "max", 0, 32)),

  /** A PC with PCI Express; the firmware uses the top of memory after the image was placed. */
  Q35("q35", GuestArch.X86_64, new Board("q35", "max", 0, 400)),

  /** A PC with PCI; the same firmware. */
  PC("pc", GuestArch.X86_64, new Board("pc", "max", 0, 400)),

  /** QEMU's board for Arm, described by a device tree. */
  VIRT("virt", GuestArch.ARM64, new Board("virt", "max", Board.VIRT_RAM, 32)),

  /** The same with an early 64-bit processor: nothing of Armv8.1 and later. */
  VIRT_A57("virt-a57", GuestArch.ARM64, new Board("virt", "cortex-a57", Board.VIRT_RAM, 32)),

  /** No machine: the image is a program of this Linux, or of a Linux that QEMU plays. */
  PROCESS("process", GuestArch.X86_64, new Board("", "", 0, 0));

  private final String id;
  private final GuestArch arch;
  private final Board board;

  Machine(String id, GuestArch arch, Board board) {
    this.id = id;
    this.arch = arch;
    this.board = board;
  }

  /**
   * What QEMU is told.
   *
   * @param name behind {@code -machine}
   * @param cpu behind {@code -cpu}; {@code max} has all that the accelerator offers
   * @param ram where memory begins
   * @param spareKibibytes of memory that firmware and the image's start take above the image
   */
  private record Board(String name, String cpu, long ram, int spareKibibytes) {
    /** From QEMU's memory map of the board (hw/arm/virt.c). */
    private static final long VIRT_RAM = 0x40000000L;
  }

  /** The name the user types. */
  public String id() {
    return id;
  }

  /** Its architecture; means nothing for a process. */
  public GuestArch arch() {
    return arch;
  }

  /** What QEMU is told with {@code -machine}. */
  String qemuName() {
    return board.name;
  }

  /** What QEMU is told with {@code -cpu}. */
  String cpu() {
    return board.cpu;
  }

  /** Whether its processor is the best there is, so that this machine's own can be taken. */
  boolean takesAnyCpu() {
    return board.cpu.equals("max");
  }

  /** Whether it has a PC's ports: the debug console, and one that ends the machine. */
  boolean hasPorts() {
    return arch == GuestArch.X86_64;
  }

  /** The physical address at which memory begins. */
  long ram() {
    return board.ram;
  }

  /** Bytes of memory that must lie above the image for it to be loaded and left whole. */
  public long spare() {
    return board.spareKibibytes * 1024L;
  }

  /** The virtual machine of that name. */
  public static Optional<Machine> virtual(String name) {
    return Arrays.stream(values()).filter(m -> m != PROCESS && m.id.equals(name)).findFirst();
  }

  /** All virtual machines of an architecture, the default first; none if QEMU plays none. */
  public static List<Machine> virtual(GuestArch arch) {
    return Arrays.stream(values()).filter(m -> m != PROCESS && m.arch == arch).toList();
  }

  /**
   * All virtual machines of an architecture, the default first.
   *
   * @param arch its name in targets
   * @throws ArrowException if there is none
   */
  public static List<Machine> ofArch(String arch) {
    return GuestArch.of(arch)
        .map(Machine::virtual)
        .orElseThrow(
            () ->
                ArrowException.of(
                    Diagnostic.of(
                            RunError.NO_MACHINE,
                            "There is no machine to start images of `" + arch + "` on.")
                        .withHint(
                            "Start the image by hand; QEMU is used for "
                                + Arrays.stream(GuestArch.values())
                                    .map(GuestArch::arch)
                                    .collect(Collectors.joining(" and "))
                                + ".")));
  }

  /** The names of all virtual machines. */
  public static List<String> virtualNames() {
    return Arrays.stream(values()).filter(m -> m != PROCESS).map(Machine::id).toList();
  }
}
