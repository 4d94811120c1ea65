package dev.arrow.pack.calls;

/**
 * Where a number lies before an instruction: in a register, or in memory on the stack. What is
 * looked for is that number and something added to it.
 *
 * @param register its number; the one that the memory is addressed by
 * @param memory whether it lies in memory, of which the register is a base
 * @param offset of the memory from the base; 0 for a register
 * @param addend what is to be added to the number
 * @param passed whether it is memory in which a caller passes it on
 */
record Place(int register, boolean memory, int offset, int addend, boolean passed) {
  /** A register. */
  static Place register(int register) {
    return new Place(register, false, 0, 0, false);
  }

  /** Whether it is just this register. */
  boolean is(int other) {
    return !memory && register == other;
  }

  /** Whether it is memory with this base. */
  boolean basedOn(int base) {
    return memory && register == base;
  }

  /** The same number in a register. */
  Place in(int other) {
    return new Place(other, false, 0, addend, false);
  }

  /** The same number in memory. */
  Place at(int base, int distance) {
    return new Place(base, true, distance, addend, passed);
  }

  /** The same place, but more is added to its number. */
  Place plus(int more) {
    return new Place(register, memory, offset, addend + more, passed);
  }

  /** The same place, as a function's caller passes it on. */
  Place asPassed() {
    return new Place(register, memory, offset, addend, memory);
  }
}
