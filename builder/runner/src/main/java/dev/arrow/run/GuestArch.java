package dev.arrow.run;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfMachine;
import dev.arrow.process.HostArch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** An architecture that QEMU plays here. */
public enum GuestArch {
  /** The PC's. */
  X86_64("x86_64", "x86_64"),

  /** 64-bit Arm. */
  ARM64("arm64", "aarch64");

  private final String arch;
  private final String qemuName;

  GuestArch(String arch, String qemuName) {
    this.arch = arch;
    this.qemuName = qemuName;
  }

  /** Its name in targets. */
  public String arch() {
    return arch;
  }

  /** The program that plays whole machines. */
  public String machineEmulator() {
    return "qemu-system-" + qemuName;
  }

  /** The program that runs a Linux program of another architecture. */
  public String processEmulator() {
    return "qemu-" + qemuName;
  }

  /** What the script that counts instructions calls it. */
  String qemuName() {
    return qemuName;
  }

  /** Whether this machine has it. */
  boolean isHost() {
    return arch.equals(HostArch.name());
  }

  /** The one of an architecture; empty for one that QEMU does not play here. */
  public static Optional<GuestArch> of(String arch) {
    return Arrays.stream(values()).filter(each -> each.arch.equals(arch)).findFirst();
  }

  /** The one that a file is for, if it cannot run here without being translated. */
  static Optional<GuestArch> foreign(Path image) {
    return ElfMachine.arch(ElfFile.read(image).header().machine())
        .flatMap(GuestArch::of)
        .filter(each -> !each.isHost());
  }
}
