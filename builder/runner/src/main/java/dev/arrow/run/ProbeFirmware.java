package dev.arrow.run;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A firmware of a few instructions that ends a machine in a way that nothing else does. */
enum ProbeFirmware {
  /** At the reset vector: mov $0xf4, %dx; mov $0x10, %al; out %al, %dx; hlt. */
  FOR_PC(Machine.PC, 0x10 << 1 | 1, 64 * 1024 - 16, "baf400b010eef4"),

  /**
   * At the beginning of the flash, PSCI's SYSTEM_OFF (0x84000008): movz w0, #8; movk w0, #0x8400,
   * lsl #16; hvc #0; b . A QEMU that fails ends with 1.
   */
  FOR_VIRT(Machine.VIRT, 0, 0, "000180520080b072020000d400000014");

  /** QEMU takes what fills a PC's reset vector at the end of 64 KiB, and any length for virt. */
  private static final int SIZE = 64 * 1024;

  private final Machine machine;
  private final int status;
  private final int offset;
  private final String code;

  ProbeFirmware(Machine machine, int status, int offset, String code) {
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
    ByteBuffer.wrap(bytes).position(offset).put(HexFormat.of().parseHex(code));
    return bytes;
  }
}
