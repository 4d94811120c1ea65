package dev.arrow.elf;

import java.util.Map;
import java.util.Optional;

/** The architectures, by the names that targets have for them, and their numbers in ELF files. */
public final class ElfMachine {
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "x86_64", ElfHeader.MACHINE_X86_64,
          "arm64", ElfHeader.MACHINE_ARM64,
          "riscv64", ElfHeader.MACHINE_RISCV,
          "arm", ElfHeader.MACHINE_ARM);

  private ElfMachine() {}

  /** The number of an architecture; empty for one that is not known here. */
  public static Optional<Integer> number(String arch) {
    return Optional.ofNullable(NUMBERS.get(arch));
  }

  /** The architecture that a file is for; empty for one that targets have no name for. */
  public static Optional<String> arch(int machine) {
    return NUMBERS.entrySet().stream()
        .filter(each -> each.getValue() == machine)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** For messages: {@code arm64}, or {@code another machine (number 8 of ELF)}. */
  public static String words(int machine) {
    return arch(machine).orElse("another machine (number " + machine + " of ELF)");
  }
}
