package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.X86Registers.BP;
import static dev.arrow.pack.calls.X86Registers.SP;

/**
 * Where a number comes from that lies on the stack of an x86_64. Memory that is written by another
 * address than one from the stack's pointers is taken for another one.
 */
final class X86Stack {
  static final int WORD = 8;

  private X86Stack() {}

  static Origins before(X86Instruction i, Place place) {
    if (i.map() == 0) {
      if (i.isRow(0x50) || i.is(0x68) || i.is(0x6a) || (i.is(0xff) && i.operation() == 6)) {
        return push(i, place);
      }
      if (i.isRow(0x58) || i.is(0x8f)) {
        return pop(i, place);
      }
      if (i.is(0xc9)) {
        return place.basedOn(SP) ? Origins.of(place.at(BP, place.offset() + WORD)) : Origins.OPEN;
      }
    }
    if (moves(i, place.register())) {
      return moved(i, place);
    }
    return i.inMemory(place.register()) ? stored(i, place) : Origins.of(place);
  }

  private static Origins push(X86Instruction i, Place place) {
    if (place.register() != SP) {
      return Origins.of(place);
    }
    if (place.offset() != 0) {
      return place.offset() < WORD ? Origins.OPEN : Origins.of(place.at(SP, place.offset() - WORD));
    }
    if (i.isRow(0x50)) {
      return Origins.of(place.in(i.first()));
    }
    return i.is(0xff) ? Origins.OPEN : Origins.number(place, i.immediate());
  }

  private static Origins pop(X86Instruction i, Place place) {
    boolean base = i.isRow(0x58) ? i.first() == place.register() : !i.inRegister();
    if (base) {
      return Origins.OPEN;
    }
    return Origins.of(place.register() == SP ? place.at(SP, place.offset() + WORD) : place);
  }

  /** Whether the pointer to the stack becomes another one. */
  private static boolean moves(X86Instruction i, int base) {
    boolean second = i.inRegister() && i.second() == base;
    return switch (i.map()) {
      case 0 -> movesOne(i, base, second);
      case 1 -> X86Writes.two(i, base);
      default -> false;
    };
  }

  private static boolean movesOne(X86Instruction i, int base, boolean second) {
    int opcode = i.opcode();
    if (opcode < 0x38) {
      return (opcode & 7) < 2 ? second : (opcode & 7) < 4 && i.first() == base;
    }
    return switch (opcode) {
      case 0x63, 0x8b, 0x8d -> i.first() == base;
      case 0x89, 0xc7 -> second;
      case 0x81, 0x83 -> second && i.operation() != 7;
      case 0x87 -> second || i.first() == base;
      default -> (i.isRow(0xb8) && i.first() == base) || X86Writes.one(i, base);
    };
  }

  private static Origins moved(X86Instruction i, Place place) {
    int offset = place.offset();
    int base = place.register();
    if (i.is(0x81) || i.is(0x83)) {
      int number = (int) i.immediate();
      return switch (i.operation()) {
        case 0 -> Origins.of(place.at(base, offset + number));
        case 5 -> Origins.of(place.at(base, offset - number));
        default -> Origins.OPEN;
      };
    }
    if (i.is(0x8d) && (i.inMemory(SP) || i.inMemory(BP))) {
      return Origins.of(place.at(i.second(), offset + i.displacement()));
    }
    int source = i.is(0x89) ? i.first() : i.is(0x8b) && i.inRegister() ? i.second() : -1;
    return source == SP || source == BP ? Origins.of(place.at(source, offset)) : Origins.OPEN;
  }

  private static Origins stored(X86Instruction i, Place place) {
    int distance = place.offset() - i.displacement();
    if (distance == 0 && i.is(0x89)) {
      return Origins.of(place.in(i.first()));
    }
    if (distance == 0 && i.is(0xc7)) {
      return Origins.number(place, i.immediate());
    }
    boolean touched = distance > -WORD && distance < X86Writes.memory(i);
    return touched ? Origins.OPEN : Origins.of(place);
  }
}
