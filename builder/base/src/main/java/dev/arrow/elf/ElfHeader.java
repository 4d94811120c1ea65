package dev.arrow.elf;

/**
 * The fixed part at the start of an ELF file. Numbers are those of the ELF specification.
 *
 * @param is64 64-bit form
 * @param bigEndian byte order of all numbers
 * @param osAbi operating system that the file is for
 * @param type relocatable, executable, shared; see the constants
 * @param machine processor; see the constants
 * @param entry address of the first instruction
 * @param flags processor-specific
 */
public record ElfHeader(
    boolean is64, boolean bigEndian, int osAbi, int type, int machine, long entry, int flags) {

  public static final int TYPE_RELOCATABLE = 1;
  public static final int TYPE_EXECUTABLE = 2;
  public static final int TYPE_SHARED = 3;

  public static final int MACHINE_ARM = 40;
  public static final int MACHINE_X86_64 = 62;
  public static final int MACHINE_ARM64 = 183;
  public static final int MACHINE_RISCV = 243;
}
