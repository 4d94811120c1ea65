package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.X86Instruction.REX;

/** Where a number in a register of x86_64 comes from. */
final class X86Registers {
  static final int AX = 0;
  static final int CX = 1;
  static final int DX = 2;
  static final int BX = 3;
  static final int SP = 4;
  static final int BP = 5;
  static final int SI = 6;
  static final int DI = 7;
  static final int R11 = 11;

  /** Those that a function leaves as they were: rbx, rbp, r12 to r15. */
  private static final int KEPT = 1 << BX | 1 << BP | 0xf000;

  private X86Registers() {}

  /** Where the number comes from that is in a register behind an instruction. */
  static Origins before(X86Instruction instruction, Place place) {
    if (place.register() == SP) {
      return Origins.OPEN;
    }
    return switch (instruction.map()) {
      case 0 -> one(instruction, place);
      case 1 -> X86TwoByte.before(instruction, place);
      default -> mayTouch(instruction, place) ? Origins.OPEN : Origins.of(place);
    };
  }

  /** Whether a register stands in an instruction that is not known any closer. */
  private static boolean mayTouch(X86Instruction instruction, Place place) {
    return instruction.writesThird()
        || instruction.first() == place.register()
        || (instruction.inRegister() && instruction.second() == place.register());
  }

  private static Origins one(X86Instruction i, Place place) {
    int opcode = i.opcode();
    if (opcode < 0x40) {
      return arithmetic(i, place);
    }
    if (i.isRow(0xb0) || i.isRow(0xb8)) {
      return i.first() == place.register() && !isHigh(i, i.first())
          ? Origins.number(place, opcode < 0xb8 ? i.immediate() & 0xff : i.immediate())
          : Origins.of(place);
    }
    if (i.isRow(0x58)) {
      return i.first() == place.register() ? Origins.of(place.at(SP, 0)) : Origins.of(place);
    }
    if (i.isRow(0x90)) {
      return exchange(place, AX, i.first());
    }
    return other(i, place);
  }

  private static Origins other(X86Instruction i, Place place) {
    int register = place.register();
    boolean second = i.inRegister() && i.second() == register;
    boolean first = i.first() == register;
    return switch (i.opcode()) {
      case 0x63, 0x8b -> first ? source(i, place) : Origins.of(place);
      case 0x89 -> second ? Origins.of(place.in(i.first())) : Origins.of(place);
      case 0x8d -> first ? address(i, place) : Origins.of(place);
      case 0x80, 0x81, 0x83 -> second ? group(i, place) : Origins.of(place);
      case 0x86, 0x87 ->
          i.inRegister()
              ? exchange(place, i.first(), i.second())
              : first ? Origins.OPEN : Origins.of(place);
      case 0xc6, 0xc7 ->
          second && !isHigh(i, register)
              ? Origins.number(place, i.opcode() == 0xc6 ? i.immediate() & 0xff : i.immediate())
              : Origins.of(place);
      case 0xfe, 0xff -> step(i, place);
      case 0xe8 -> call(place);
      case 0x98 -> Origins.of(place);
      default -> X86Writes.one(i, register) ? Origins.OPEN : Origins.of(place);
    };
  }

  /** Without a REX prefix the registers 4 to 7 of 8 bits are second bytes of the first four. */
  private static boolean isHigh(X86Instruction i, int register) {
    boolean octet = i.opcode() == 0xc6 || i.isRow(0xb0);
    return octet && register >= 4 && register < 8 && !i.has(REX);
  }

  private static Origins arithmetic(X86Instruction i, Place place) {
    int form = i.opcode() & 7;
    int operation = i.opcode() >> 3;
    boolean compares = operation == 7;
    int written = form < 2 ? (i.inRegister() ? i.second() : -1) : form < 4 ? i.first() : AX;
    if (compares || written != place.register()) {
      return Origins.of(place);
    }
    boolean clears = (operation == 6 || operation == 5) && i.inRegister();
    if (clears && form < 4 && i.first() == i.second()) {
      return Origins.number(place, 0);
    }
    return form < 4 ? Origins.OPEN : sum(operation, i.immediate(), place);
  }

  /** What lies in the second operand. */
  private static Origins source(X86Instruction i, Place place) {
    if (i.inRegister()) {
      return Origins.of(place.in(i.second()));
    }
    boolean stack = i.inMemory(SP) || i.inMemory(BP);
    return stack ? Origins.of(place.at(i.second(), i.displacement())) : Origins.OPEN;
  }

  private static Origins address(X86Instruction i, Place place) {
    boolean sum = i.second() >= 0 && !i.indexed() && i.mode() < X86Instruction.REGISTER;
    return sum && i.second() != SP
        ? Origins.of(place.in(i.second()).plus(i.displacement()))
        : Origins.OPEN;
  }

  private static Origins group(X86Instruction i, Place place) {
    return i.operation() == 7 ? Origins.of(place) : sum(i.operation(), i.immediate(), place);
  }

  private static Origins sum(int operation, long number, Place place) {
    return switch (operation) {
      case 0 -> Origins.of(place.plus((int) number));
      case 5 -> Origins.of(place.plus((int) -number));
      default -> Origins.OPEN;
    };
  }

  static Origins exchange(Place place, int one, int other) {
    if (place.is(one)) {
      return Origins.of(place.in(other));
    }
    return place.is(other) ? Origins.of(place.in(one)) : Origins.of(place);
  }

  private static Origins step(X86Instruction i, Place place) {
    boolean written = i.inRegister() && i.second() == place.register();
    return switch (i.operation()) {
      case 0 -> written ? Origins.of(place.plus(1)) : Origins.of(place);
      case 1 -> written ? Origins.of(place.plus(-1)) : Origins.of(place);
      case 2, 3 -> call(place);
      default -> Origins.of(place);
    };
  }

  /**
   * What a function leaves as it was, or gives back. Whoever calls it counts on nothing else, so
   * where something else is used, this call does not return.
   */
  static Origins call(Place place) {
    if ((KEPT >> place.register() & 1) != 0) {
      return Origins.of(place);
    }
    return place.register() == AX || place.register() == DX ? Origins.OPEN : Origins.NONE;
  }
}
