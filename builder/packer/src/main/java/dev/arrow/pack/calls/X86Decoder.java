package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.X86Instruction.NARROW;
import static dev.arrow.pack.calls.X86Instruction.NO_OPERAND;
import static dev.arrow.pack.calls.X86Instruction.REGISTER;
import static dev.arrow.pack.calls.X86Instruction.REPEAT;
import static dev.arrow.pack.calls.X86Instruction.REX;
import static dev.arrow.pack.calls.X86Instruction.VECTOR;
import static dev.arrow.pack.calls.X86Instruction.WIDE;

import java.util.Optional;

/** Takes one instruction of x86_64 apart; reads no byte behind its end. */
final class X86Decoder {
  /** Longer ones are faults. */
  private static final int LONGEST = 15;

  private static final int ESCAPE = 0x0f;
  private static final int EVEX = 0x62;
  private static final int XOP = 0x8f;
  private static final int VEX3 = 0xc4;
  private static final int VEX2 = 0xc5;

  private final Code code;
  private final int start;
  private final int end;
  private int at;
  private int prefixes;

  /** Bits 2, 1, 0: what extends `reg`, the index, and `rm`. */
  private int extension;

  private int map;
  private int opcode;
  private char form;
  private int mode = NO_OPERAND;
  private int first;
  private int second;
  private boolean indexed;
  private int displacement;
  private long immediate;
  private boolean cut;

  private X86Decoder(Code code, int start, int end) {
    this.code = code;
    this.start = start;
    this.at = start;
    this.end = Math.min(end, start + LONGEST);
  }

  /** The instruction at an index; none if there is none before the end. */
  static Optional<X86Instruction> decode(Code code, int at, int end) {
    X86Decoder decoder = new X86Decoder(code, at, end);
    return decoder.decode() ? Optional.of(decoder.instruction()) : Optional.empty();
  }

  private X86Instruction instruction() {
    return new X86Instruction(
        at - start, map, opcode, prefixes, mode, first, second, indexed, displacement, immediate);
  }

  private boolean decode() {
    int last = prefixes();
    if (isVector(last)) {
      vector(last);
    } else {
      plain(last);
    }
    if (form == 'x' || cut) {
      return false;
    }
    if ("MBWZgG".indexOf(form) >= 0) {
      operands();
    }
    numbers();
    return !cut;
  }

  private int next() {
    if (at >= end) {
      cut = true;
      return 0;
    }
    return code.u8(at++);
  }

  /** Passes over prefixes; a REX prefix counts only right before the opcode, which is returned. */
  private int prefixes() {
    int octet = next();
    while (!cut) {
      if ((octet & 0xf0) == 0x40) {
        prefixes = (prefixes & ~WIDE) | REX | ((octet & 8) != 0 ? WIDE : 0);
        extension = octet & 7;
      } else if (isPrefix(octet)) {
        prefixes = prefixes & ~(WIDE | REX);
        prefixes |= octet == 0x66 ? NARROW : octet == 0xf3 ? REPEAT : 0;
        extension = 0;
      } else {
        return octet;
      }
      octet = next();
    }
    return octet;
  }

  private static boolean isPrefix(int octet) {
    return switch (octet) {
      case 0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0x66, 0x67, 0xf0, 0xf2, 0xf3 -> true;
      default -> false;
    };
  }

  private boolean isVector(int octet) {
    boolean xop = octet == XOP && at < end && (code.u8(at) & 0x1f) >= 8;
    return octet == EVEX || octet == VEX3 || octet == VEX2 || xop;
  }

  private void vector(int octet) {
    int table = 1;
    int payload = next();
    extension = ~payload >> 7 & 1;
    extension = extension << 2;
    if (octet != VEX2) {
      extension = ~payload >> 5 & 7;
      table = payload & (octet == EVEX ? 7 : 0x1f);
      next();
    }
    if (octet == EVEX) {
      next();
    }
    map = VECTOR + table;
    opcode = next();
    form = X86Opcodes.vectorForm(table, opcode);
  }

  private void plain(int octet) {
    opcode = octet;
    if (octet == ESCAPE) {
      opcode = next();
      map = 1;
      if (opcode == 0x38 || opcode == 0x3a) {
        map = opcode == 0x38 ? 2 : 3;
        opcode = next();
      }
    }
    form = X86Opcodes.form(map, opcode);
    first = (opcode & 7) | ((extension & 1) << 3);
  }

  private void operands() {
    int modrm = next();
    mode = modrm >> 6;
    first = (modrm >> 3 & 7) | ((extension & 4) << 1);
    int rm = modrm & 7;
    second = rm | (extension & 1) << 3;
    int size = mode == 1 ? 1 : mode == 2 ? 4 : 0;
    if (mode != REGISTER && rm == 4) {
      int sib = next();
      second = (sib & 7) | ((extension & 1) << 3);
      indexed = ((sib >> 3 & 7) | ((extension & 2) << 2)) != 4;
      rm = sib & 7;
      if (mode == 0 && rm == 5) {
        second = -1;
        size = 4;
      }
    } else if (mode == 0 && rm == 5) {
      second = -1;
      size = 4;
    }
    displacement = (int) number(size);
  }

  private void numbers() {
    boolean tests = (form == 'g' || form == 'G') && (first & 7) > 1;
    int operand = (prefixes & NARROW) != 0 ? 2 : 4;
    immediate =
        switch (form) {
          case 'b', 'B' -> number(1);
          case 'g' -> number(tests ? 0 : 1);
          case 'w', 'W' -> number(2);
          case 'z', 'Z' -> number(operand);
          case 'G' -> number(tests ? 0 : operand);
          case 'r' -> number(4);
          case 'v' -> number((prefixes & WIDE) != 0 ? 8 : operand);
          case 'a' -> number(8);
          case 'e' -> number(3);
          default -> 0;
        };
  }

  /** A number of so many bytes, its sign extended. */
  private long number(int size) {
    long number = 0;
    for (int i = 0; i < size; i++) {
      number |= (long) next() << (8 * i);
    }
    int above = 64 - 8 * size;
    return size == 0 ? 0 : number << above >> above;
  }
}
