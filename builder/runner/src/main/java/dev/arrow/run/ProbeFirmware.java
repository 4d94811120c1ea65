package dev.arrow.run;

/** A firmware of a few instructions that ends a machine in a way that nothing else does. */
enum ProbeFirmware {
  /** At the reset vector: mov $0xf4, %dx; mov $0x10, %al; out %al, %dx; hlt. */
  FOR_PC(Machine.PC, 0x10 << 1 | 1, 64 * 1024 - 16, 0xba, 0xf4, 0, 0xb0, 0x10, 0xee, 0xf4),

  /**
   * At the beginning of the flash, PSCI's SYSTEM_OFF (0x84000008): movz w0, #8; movk w0, #0x8400,
   * lsl #16; hvc #0; b . A QEMU that fails ends with 1.
   */
  FOR_VIRT(
      Machine.VIRT,
      0,
      0,
      0,
      0x01,
      0x80,
      0x52,
      0,
      0x80,
      0xb0,
      0x72,
      0x02,
      0,
      0,
      0xd4,
      0,
      0,
      0,
      0x14);

  /** QEMU takes what fills a PC's reset vector at the end of 64 KiB, and any length for virt. */
  private static final int SIZE = 64 * 1024;

  private final Machine machine;
  private final int status;
  private final int offset;
  private final int[] code;

  ProbeFirmware(Machine machine, int status, int offset, int... code) {
    this.machine = machine;
    this.status = status;
    this.offset = offset;
    this.code = code;
  }

  /** The firmware for an architecture. */
  static ProbeFirmware of(GuestArch arch) {
    return arch == GuestArch.X86_64 ? FOR_PC : FOR_VIRT;
  }

  /** The machine on which it runs. */
  Machine machine() {
    return machine;
  }

  /** The status of QEMU when the instructions were executed. */
  int status() {
    return status;
  }

  /** What the file holds. */
  byte[] bytes() {
    byte[] bytes = new byte[SIZE];
    for (int i = 0; i < code.length; i++) {
      bytes[offset + i] = (byte) code[i];
    }
    return bytes;
  }
}
