package dev.arrow.pack.calls;

/**
 * An instruction of x86_64, taken apart.
 *
 * @param length in bytes
 * @param map which table of opcodes it is from: 0 for those of one byte, 1 behind 0f, 2 behind 0f
 *     38, 3 behind 0f 3a; {@link #VECTOR} and more for those with a VEX, EVEX or XOP prefix
 * @param opcode its last byte
 * @param prefixes bits of the constants
 * @param mode how the second operand is addressed: {@link #NO_OPERAND}, or 0 to 3, which is a
 *     register
 * @param first the register in `reg`, or the one in the opcode
 * @param second the register in `rm`, or the base of the memory; -1 for memory without a base
 * @param indexed whether memory is addressed by an index, too
 * @param displacement of the memory from its base
 * @param immediate number at its end, its sign extended; 0 without one
 */
record X86Instruction(
    int length,
    int map,
    int opcode,
    int prefixes,
    int mode,
    int first,
    int second,
    boolean indexed,
    int displacement,
    long immediate) {
  static final int VECTOR = 16;
  static final int NO_OPERAND = -1;
  static final int REGISTER = 3;

  /** Operands of 16 bits. */
  static final int NARROW = 1;

  /** Operands of 64 bits. */
  static final int WIDE = 2;

  /** Any REX prefix: registers of 8 bits are the lowest parts of all. */
  static final int REX = 4;

  /** The prefix f3. */
  static final int REPEAT = 8;

  boolean has(int prefix) {
    return (prefixes & prefix) != 0;
  }

  /** Whether the second operand is a register. */
  boolean inRegister() {
    return mode == REGISTER;
  }

  /** Whether the second operand is memory with this base, and no index. */
  boolean inMemory(int base) {
    return mode >= 0 && mode < REGISTER && second == base && !indexed;
  }

  /** Without the register: which of several operations an opcode stands for. */
  int operation() {
    return first & 7;
  }

  /** The register behind it is of the table of one byte, and of this opcode. */
  boolean is(int wanted) {
    return map == 0 && opcode == wanted;
  }

  /** Its opcode without the lowest three bits is this one, from the table of one byte. */
  boolean isRow(int wanted) {
    return map == 0 && (opcode & 0xf8) == wanted;
  }

  /** Whether it writes a register that the VEX prefix names: blsr, blsmsk, blsi. */
  boolean writesThird() {
    return map == VECTOR + 2 && opcode == 0xf3;
  }
}
