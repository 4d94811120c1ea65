package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.X86Registers.AX;
import static dev.arrow.pack.calls.X86Registers.BP;
import static dev.arrow.pack.calls.X86Registers.BX;
import static dev.arrow.pack.calls.X86Registers.CX;
import static dev.arrow.pack.calls.X86Registers.DI;
import static dev.arrow.pack.calls.X86Registers.DX;
import static dev.arrow.pack.calls.X86Registers.R11;
import static dev.arrow.pack.calls.X86Registers.SI;

/** Which registers and how much memory instructions of x86_64 write, where that is all to know. */
final class X86Writes {
  /** The most that a vector instruction writes. */
  private static final int VECTOR_BYTES = 64;

  private X86Writes() {}

  /** Whether an instruction with an opcode of one byte writes a register. */
  static boolean one(X86Instruction i, int register) {
    boolean second = i.inRegister() && i.second() == register;
    return switch (i.opcode()) {
      case 0x69, 0x6b, 0x8a -> i.first() == register;
      case 0x88, 0x8c, 0x8f, 0xc0, 0xc1, 0xd0, 0xd1, 0xd2, 0xd3 -> second;
      case 0xa0, 0xa1, 0xd7, 0xe4, 0xe5, 0xec, 0xed, 0x9f -> register == AX;
      case 0xdf -> register == AX && i.inRegister();
      case 0x99 -> register == DX;
      case 0xa4, 0xa5, 0xa6, 0xa7 -> among(register, SI, DI, CX);
      case 0xaa, 0xab, 0xae, 0xaf, 0x6c, 0x6d -> among(register, DI, CX);
      case 0xac, 0xad -> among(register, AX, SI, CX);
      case 0x6e, 0x6f -> among(register, SI, CX);
      case 0xc8, 0xc9 -> register == BP;
      case 0xe0, 0xe1, 0xe2 -> register == CX;
      case 0xf6, 0xf7 -> i.operation() > 3 ? among(register, AX, DX) : i.operation() > 1 && second;
      default -> false;
    };
  }

  /** Whether an instruction with an opcode behind 0f writes a register. */
  static boolean two(X86Instruction i, int register) {
    boolean second = i.inRegister() && i.second() == register;
    boolean first = i.first() == register;
    return switch (i.opcode()) {
      case 0x05 -> among(register, AX, CX, R11);
      case 0x01 -> second || (i.inRegister() && among(register, AX, CX, DX));
      case 0x31, 0x32, 0x33 -> among(register, AX, DX);
      case 0xa2 -> among(register, AX, BX, CX, DX);
      case 0x02, 0x03, 0x2c, 0x2d, 0x50, 0xaf, 0xb8, 0xbc, 0xbd, 0xc5, 0xd7 -> first;
      case 0x00, 0x20, 0x21, 0x7e, 0xa4, 0xa5, 0xab, 0xac, 0xad, 0xae, 0xb3, 0xba, 0xbb -> second;
      case 0xb0, 0xb1 -> second || register == AX;
      case 0xc0, 0xc1 -> second || first;
      case 0xc7 -> second || (!i.inRegister() && among(register, AX, DX));
      default -> (i.opcode() & 0xf8) == 0xc8 && first;
    };
  }

  private static boolean among(int register, int... registers) {
    for (int each : registers) {
      if (each == register) {
        return true;
      }
    }
    return false;
  }

  /** The most bytes that are written to the second operand if that is memory; 0 for none. */
  static int memory(X86Instruction i) {
    return switch (i.map()) {
      case 0 -> memoryOne(i);
      case 1 -> reads(i.opcode()) ? 0 : VECTOR_BYTES / 4;
      default -> VECTOR_BYTES;
    };
  }

  /** Opcodes behind 0f that only read memory, among those that compilers use most. */
  private static boolean reads(int opcode) {
    return switch (opcode & 0xf0) {
      case 0x40, 0x50 -> true;
      case 0x10 -> opcode == 0x10 || opcode == 0x12 || opcode == 0x16 || opcode >= 0x18;
      case 0x20 -> opcode != 0x29 && opcode != 0x2b;
      case 0x60 -> true;
      case 0xb0 -> opcode >= 0xb6 && opcode != 0xba && opcode != 0xbb;
      default -> false;
    };
  }

  private static int memoryOne(X86Instruction i) {
    int opcode = i.opcode();
    if (opcode < 0x40) {
      return (opcode & 7) < 2 && opcode < 0x38 ? 8 : 0;
    }
    return switch (opcode) {
      case 0x80, 0x81, 0x83 -> i.operation() == 7 ? 0 : 8;
      case 0x86, 0x87, 0x88, 0x89, 0x8c, 0x8f, 0xc0, 0xc1, 0xc6, 0xc7, 0xd0, 0xd1, 0xd2, 0xd3 -> 8;
      case 0xd9, 0xdb, 0xdd, 0xdf -> 128;
      case 0xf6, 0xf7 -> i.operation() > 1 && i.operation() < 4 ? 8 : 0;
      case 0xfe, 0xff -> i.operation() < 2 ? 8 : 0;
      default -> 0;
    };
  }
}
