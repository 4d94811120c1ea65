package dev.arrow.pack.calls;

import java.util.ArrayList;
import java.util.List;

/** Where a number in a register of arm64 comes from. */
final class ArmRegisters {
  /** The pointer to the stack, or a register that is always zero, as an instruction has it. */
  static final int SP = 31;

  static final int FP = 29;

  private static final int FIRST_KEPT = 19;

  private ArmRegisters() {}

  static Origins before(int word, Place place) {
    if (place.register() == SP) {
      return Origins.number(place, 0);
    }
    return switch (word >>> 25 & 15) {
      case 8, 9 -> immediate(word, place);
      case 10, 11 -> branch(word, place);
      case 4, 6, 12, 14 -> memory(word, place);
      case 5, 13 -> register(word, place);
      default -> destination(word) == place.register() ? Origins.OPEN : Origins.of(place);
    };
  }

  static int destination(int word) {
    return word & 31;
  }

  static int source(int word) {
    return word >>> 5 & 31;
  }

  private static int second(int word) {
    return word >>> 16 & 31;
  }

  private static Origins immediate(int word, Place place) {
    if (destination(word) != place.register()) {
      return Origins.of(place);
    }
    if ((word & 0x7f800000) == 0x52800000) {
      return Origins.number(place, (long) (word >>> 5 & 0xffff) << (16 * (word >>> 21 & 3)));
    }
    if ((word & 0x7f800000) == 0x32000000 && source(word) == SP) {
      return Origins.number(place, ArmBitmask.of(word));
    }
    if (isSum(word) && source(word) != SP) {
      return Origins.of(place.in(source(word)).plus(summand(word)));
    }
    return Origins.OPEN;
  }

  /** Whether a number is added to a register, or taken from it. */
  static boolean isSum(int word) {
    return (word & 0x1f800000) == 0x11000000;
  }

  static int summand(int word) {
    int number = (word >>> 10 & 0xfff) << ((word & 0x400000) != 0 ? 12 : 0);
    return (word & 0x40000000) != 0 ? -number : number;
  }

  /** Jumps, calls and what concerns the system. */
  private static Origins branch(int word, Place place) {
    int register = place.register();
    boolean calls = word >>> 26 == 0x25 || (word & 0xffe00000) == 0xd6200000;
    if (calls) {
      return called(place);
    }
    if ((word & 0xffe0001f) == 0xd4000001) {
      return register == 0 ? Origins.OPEN : Origins.of(place);
    }
    boolean reads = (word & 0xfff00000) == 0xd5300000;
    return reads && destination(word) == register ? Origins.OPEN : Origins.of(place);
  }

  /**
   * What a function leaves as it was, or gives back. Whoever calls it counts on nothing else, so
   * where something else is used, this call does not return.
   */
  private static Origins called(Place place) {
    int register = place.register();
    if (register >= FIRST_KEPT && register <= FP) {
      return Origins.of(place);
    }
    return register < 2 ? Origins.OPEN : Origins.NONE;
  }

  private static Origins memory(int word, Place place) {
    ArmAccess access = ArmAccess.of(word);
    if (!access.writes(place.register())) {
      return Origins.of(place);
    }
    boolean stack = access.base() == SP || access.base() == FP;
    if (!access.known() || !stack || access.base() == place.register()) {
      return Origins.OPEN;
    }
    int more = access.first() == place.register() ? 0 : access.size();
    int offset = access.offset() + access.moved() + more;
    return Origins.of(place.at(access.base(), offset));
  }

  private static Origins register(int word, Place place) {
    if (destination(word) != place.register()) {
      return Origins.of(place);
    }
    boolean moves = (word & 0x7fe0fc00) == 0x2a000000 && source(word) == SP;
    if (moves) {
      return copied(second(word), place);
    }
    boolean selects = (word & 0x7fe00000) == 0x1a800000;
    return selects && (word & 0x800) == 0 ? selected(word, place) : Origins.OPEN;
  }

  private static Origins copied(int source, Place place) {
    return source == SP ? Origins.number(place, 0) : Origins.of(place.in(source));
  }

  /** One of two, or the second one and 1. */
  private static Origins selected(int word, Place place) {
    Origins one = copied(source(word), place);
    Origins other = copied(second(word), place.plus(word >>> 10 & 1));
    List<Place> places = new ArrayList<>(one.places());
    places.addAll(other.places());
    List<Integer> numbers = new ArrayList<>(one.numbers());
    numbers.addAll(other.numbers());
    return new Origins(places, numbers, false);
  }
}
