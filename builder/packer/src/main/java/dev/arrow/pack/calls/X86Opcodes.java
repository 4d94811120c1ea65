package dev.arrow.pack.calls;

/**
 * What follows the opcodes of x86_64 in 64-bit mode, from the opcode maps of the manuals: Intel
 * SDM, volume 2, appendix A, and AMD64 APM, volume 3, appendix A.
 *
 * <p>A letter an opcode: {@code .} nothing, {@code M} a ModRM byte; {@code b w z} a number of 1, 2,
 * 4 bytes (z: 2 with the prefix 66); {@code B W Z} ModRM and such a number; {@code v} 4 bytes, 2 or
 * 8 by its prefixes; {@code r} a distance of 4 bytes; {@code a} an address of 8; {@code e} 3 bytes;
 * {@code g G} ModRM, and for the operations 0 and 1 a number of 1 byte, or as z; {@code x} no
 * instruction, or a prefix that is dealt with before.
 */
final class X86Opcodes {
  private static final String ONE =
      "MMMMbzxxMMMMbzxx"
          + "MMMMbzxxMMMMbzxx"
          + "MMMMbzxxMMMMbzxx"
          + "MMMMbzxxMMMMbzxx"
          + "xxxxxxxxxxxxxxxx"
          + "................"
          + "xxxMxxxxzZbB...."
          + "bbbbbbbbbbbbbbbb"
          + "BZxBMMMMMMMMMMMM"
          + "..........x....."
          + "aaaa....bz......"
          + "bbbbbbbbvvvvvvvv"
          + "BBw.xxBZe.w..bx."
          + "MMMMxxx.MMMMMMMM"
          + "bbbbbbbbrrxb...."
          + "x.xx..gG......MM";

  private static final String TWO =
      "MMMMx.....x.xM.B"
          + "MMMMMMMMMMMMMMMM"
          + "MMMMxxxxMMMMMMMM"
          + "......x.xxxxxxxx"
          + "MMMMMMMMMMMMMMMM"
          + "MMMMMMMMMMMMMMMM"
          + "MMMMMMMMMMMMMMMM"
          + "BBBBMMM.MMMMMMMM"
          + "rrrrrrrrrrrrrrrr"
          + "MMMMMMMMMMMMMMMM"
          + "...MBMxx...MBMMM"
          + "MMMMMMMMMMBMMMMM"
          + "MMBMBBBM........"
          + "MMMMMMMMMMMMMMMM"
          + "MMMMMMMMMMMMMMMM"
          + "MMMMMMMMMMMMMMMM";

  private X86Opcodes() {}

  /** The letter of an opcode in one of the first four tables. */
  static char form(int map, int opcode) {
    return switch (map) {
      case 0 -> ONE.charAt(opcode);
      case 1 -> TWO.charAt(opcode);
      case 2 -> 'M';
      default -> 'B';
    };
  }

  /** The letter of an opcode with a VEX, EVEX or XOP prefix, by the number of its table there. */
  static char vectorForm(int map, int opcode) {
    return switch (map) {
      case 1 -> opcode == 0x77 ? '.' : form(1, opcode) == 'B' ? 'B' : 'M';
      case 2, 5, 6, 9 -> 'M';
      case 3, 8 -> 'B';
      case 10 -> 'Z';
      default -> 'x';
    };
  }
}
