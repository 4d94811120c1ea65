package dev.arrow.pack.calls;

import java.util.Optional;

/** What instructions of x86_64 do. */
final class X86Instructions implements InstructionSet {
  private static final int SHORT_LOOP = 0xe0;

  @Override
  public int unit() {
    return 1;
  }

  /** In eax. */
  @Override
  public Place number() {
    return Place.register(X86Registers.AX);
  }

  /** In rdi and rsi. */
  @Override
  public Place argument(int index) {
    return Place.register(index == 0 ? X86Registers.DI : X86Registers.SI);
  }

  @Override
  public Shape shape(Code code, int at, int end) {
    Optional<X86Instruction> found = X86Decoder.decode(code, at, end);
    if (found.isEmpty()) {
      return Shape.NONE;
    }
    X86Instruction instruction = found.get();
    Flow flow = flow(instruction);
    boolean leads = flow == Flow.BRANCH || flow == Flow.JUMP || flow == Flow.CALL;
    boolean direct = leads && instruction.mode() == X86Instruction.NO_OPERAND;
    int length = instruction.length();
    int target = direct ? code.moved(at, length + instruction.immediate()) : -1;
    return new Shape(length, flow, target, begins(code, at, length), constant(instruction));
  }

  private static Flow flow(X86Instruction instruction) {
    int opcode = instruction.opcode();
    if (instruction.map() == 1) {
      return switch (opcode) {
        case 0x05 -> Flow.SYSTEM;
        case 0x07, 0x0b, 0xff -> Flow.END;
        default -> (opcode & 0xf0) == 0x80 ? Flow.BRANCH : Flow.NEXT;
      };
    }
    if (instruction.map() != 0) {
      return Flow.NEXT;
    }
    if ((opcode & 0xf0) == 0x70 || (opcode >= SHORT_LOOP && opcode <= 0xe3)) {
      return Flow.BRANCH;
    }
    return switch (opcode) {
      case 0xe8 -> Flow.CALL;
      case 0xe9, 0xeb -> Flow.JUMP;
      case 0xc2, 0xc3, 0xca, 0xcb, 0xcc, 0xcf, 0xf4 -> Flow.END;
      case 0xff -> indirect(instruction.operation());
      default -> Flow.NEXT;
    };
  }

  private static Flow indirect(int operation) {
    return switch (operation) {
      case 2, 3 -> Flow.CALL;
      case 4, 5 -> Flow.END;
      default -> Flow.NEXT;
    };
  }

  @Override
  public Origins before(Code code, int at, int end, Place place) {
    X86Instruction instruction = X86Decoder.decode(code, at, end).orElseThrow();
    return place.memory()
        ? X86Stack.before(instruction, place)
        : X86Registers.before(instruction, place);
  }

  /** The address that the call goes back to lies on top of the stack by then. */
  @Override
  public Place beforeCall(Place place) {
    return place.basedOn(X86Registers.SP)
        ? place.at(X86Registers.SP, place.offset() - X86Stack.WORD)
        : place;
  }

  /** With `endbr64`. */
  private static boolean begins(Code code, int at, int length) {
    return length == 4 && code.i32(at) == 0xfa1e0ff3;
  }

  /** By `nop` of one or several bytes. */
  @Override
  public boolean pads(Code code, int at, int end) {
    X86Instruction instruction = X86Decoder.decode(code, at, end).orElseThrow();
    boolean several = instruction.map() == 1 && instruction.opcode() == 0x1f;
    return several || (instruction.is(0x90) && instruction.first() == X86Registers.AX);
  }

  /** By `mov`, `push` or `or`. */
  private static int constant(X86Instruction instruction) {
    boolean moves =
        instruction.isRow(0xb8)
            || instruction.is(0x68)
            || instruction.is(0xc7)
            || instruction.is(0x0d)
            || (instruction.is(0x81) && instruction.operation() == 1);
    return moves && instruction.immediate() == (int) instruction.immediate()
        ? (int) instruction.immediate()
        : 0;
  }
}
