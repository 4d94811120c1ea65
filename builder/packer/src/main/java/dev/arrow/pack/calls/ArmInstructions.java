package dev.arrow.pack.calls;

/**
 * What instructions of arm64 do, from the encoding index of the Arm Architecture Reference Manual
 * for A-profile (DDI 0487, C4). What is not known any closer is taken to write the register in its
 * lowest bits.
 */
final class ArmInstructions implements InstructionSet {
  private static final int UNIT = 4;
  private static final int NUMBER = 8;

  /** As far back as the lower half of a number is looked for from its upper half. */
  private static final int NEAR = 8 * UNIT;

  @Override
  public int unit() {
    return UNIT;
  }

  /** In x8. */
  @Override
  public Place number() {
    return Place.register(NUMBER);
  }

  /** In x0 and x1. */
  @Override
  public Place argument(int index) {
    return Place.register(index);
  }

  @Override
  public Shape shape(Code code, int at, int end) {
    if (end - at < UNIT) {
      return Shape.NONE;
    }
    int word = code.i32(at);
    Flow flow = flow(word);
    return new Shape(UNIT, flow, target(code, at, word), begins(word), constant(code, at, word));
  }

  private static Flow flow(int word) {
    if ((word & 0xffe0001f) == 0xd4000001) {
      return Flow.SYSTEM;
    }
    return switch (word >>> 26) {
      case 0x05 -> Flow.JUMP;
      case 0x25 -> Flow.CALL;
      default -> {
        boolean conditional =
            (word & 0xff000000) == 0x54000000 || (word & 0x7c000000) == 0x34000000;
        yield conditional ? Flow.BRANCH : indirect(word);
      }
    };
  }

  private static Flow indirect(int word) {
    if ((word & 0xfe000000) == 0xd6000000) {
      boolean calls = (word >>> 21 & 7) == 1;
      return calls ? Flow.CALL : Flow.END;
    }
    boolean stops = (word & 0xffe0001f) == 0xd4200000 || word >>> 16 == 0;
    return stops ? Flow.END : Flow.NEXT;
  }

  private static int target(Code code, int at, int word) {
    int units =
        switch (word >>> 26) {
          case 0x05, 0x25 -> word << 6 >> 6;
          case 0x15 -> (word & 0xff000000) == 0x54000000 ? word << 8 >> 13 : 0;
          case 0x0d, 0x2d -> (word & 0x02000000) == 0 ? word << 8 >> 13 : word << 13 >> 18;
          default -> 0;
        };
    return units == 0 ? -1 : code.moved(at, (long) units * UNIT);
  }

  @Override
  public Origins before(Code code, int at, int end, Place place) {
    int word = code.i32(at);
    return place.memory() ? ArmStack.before(word, place) : ArmRegisters.before(word, place);
  }

  @Override
  public Place beforeCall(Place place) {
    return place;
  }

  /** With `bti c`, or `paciasp`. */
  private static boolean begins(int word) {
    return word == 0xd503245f || word == 0xd503233f;
  }

  /** By `nop`. */
  @Override
  public boolean pads(Code code, int at, int end) {
    return code.i32(at) == 0xd503201f;
  }

  /** By `movz` and `movk`. */
  private static int constant(Code code, int at, int upper) {
    if ((upper & 0x7fe00000) != 0x72a00000) {
      return 0;
    }
    int lowest = Math.max(code.range(at).from(), at - NEAR);
    for (int before = at - UNIT; before >= lowest; before -= UNIT) {
      int lower = code.i32(before);
      if ((lower & 0x7fe00000) == 0x52800000 && (lower & 31) == (upper & 31)) {
        return ((upper >>> 5 & 0xffff) << 16) | (lower >>> 5 & 0xffff);
      }
    }
    return 0;
  }
}
