package dev.arrow.pack.calls;

/**
 * An instruction of arm64 that reads or writes memory.
 *
 * @param first register that is read or written; -1 for one of another kind
 * @param next the second one of a pair; -1 without
 * @param base register of the address
 * @param offset of the memory from what the base is afterwards
 * @param moved what is added to the base
 * @param size bytes a register
 * @param loads whether registers are written, or may be
 * @param known whether all of this is known
 */
record ArmAccess(
    int first, int next, int base, int offset, int moved, int size, boolean loads, boolean known) {
  private static final int LOAD_PAIR = 0x00400000;

  /** Takes one apart. */
  static ArmAccess of(int word) {
    if ((word & 0x3a000000) == 0x28000000) {
      return pair(word);
    }
    boolean vector = (word & 0x04000000) != 0;
    int scale = word >>> 30;
    boolean known = !vector && scale >= 2 && (word & 0x00800000) == 0;
    boolean loads = (word & 0x00c00000) != 0;
    int first = vector ? -1 : word & 31;
    int base = word >>> 5 & 31;
    if ((word & 0x3b000000) == 0x39000000) {
      int offset = (word >>> 10 & 0xfff) << scale;
      return new ArmAccess(first, -1, base, offset, 0, 1 << scale, loads, known);
    }
    if ((word & 0x3b200000) == 0x38000000) {
      int number = word << 11 >> 23;
      return indexed(
          word >>> 10 & 3, number, new ArmAccess(first, -1, base, 0, 0, 1 << scale, loads, known));
    }
    return new ArmAccess(first, vector ? -1 : word >>> 10 & 31, base, 0, 0, 1, true, false);
  }

  private static ArmAccess pair(int word) {
    boolean vector = (word & 0x04000000) != 0;
    int size = word < 0 ? 8 : 4;
    boolean known = !vector && (word & 0x40000000) == 0;
    boolean loads = (word & LOAD_PAIR) != 0;
    int scale = vector ? 4 << (word >>> 30) : size;
    ArmAccess access =
        new ArmAccess(
            vector ? -1 : word & 31,
            vector ? -1 : word >>> 10 & 31,
            word >>> 5 & 31,
            0,
            0,
            scale,
            loads,
            known);
    int form = word >>> 23 & 3;
    return indexed(form == 2 ? 0 : form, (word << 10 >> 25) * scale, access);
  }

  /** With an offset (0, 2), a base that moves afterwards (1), or before (3). */
  private static ArmAccess indexed(int form, int number, ArmAccess of) {
    int offset = form == 3 ? 0 : form == 1 ? -number : number;
    int moved = (form & 1) != 0 ? number : 0;
    return new ArmAccess(
        of.first(), of.next(), of.base(), offset, moved, of.size(), of.loads(), of.known());
  }

  /** Whether a register may be another one behind it. */
  boolean writes(int register) {
    boolean data = loads && (first == register || next == register);
    return data || (moved != 0 && base == register);
  }

  /** Whether it writes to memory at a base. */
  boolean storesAt(int register) {
    return !loads && base == register;
  }
}
