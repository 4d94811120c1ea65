package dev.arrow.run;

import java.nio.ByteBuffer;

/** Numbers of DWARF that take as many bytes as they need, seven bits each. */
final class Leb128 {
  private static final int MORE = 0x80;
  private static final int SIGN = 0x40;
  private static final int BITS = 7;

  private Leb128() {}

  static long unsigned(ByteBuffer bytes) {
    return read(bytes, false);
  }

  static long signed(ByteBuffer bytes) {
    return read(bytes, true);
  }

  /** Bits beyond the 64th are dropped. */
  private static long read(ByteBuffer bytes, boolean signed) {
    long number = 0;
    int shift = 0;
    int last;
    do {
      last = bytes.get();
      if (shift < Long.SIZE) {
        number |= (long) (last & (MORE - 1)) << shift;
      }
      shift += BITS;
    } while ((last & MORE) != 0);
    boolean negative = signed && (last & SIGN) != 0 && shift < Long.SIZE;
    return negative ? number | -1L << shift : number;
  }
}
