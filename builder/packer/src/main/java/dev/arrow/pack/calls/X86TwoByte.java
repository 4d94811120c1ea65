package dev.arrow.pack.calls;

import java.util.List;

/** Where a number in a register comes from behind instructions whose opcode follows 0f. */
final class X86TwoByte {
  private X86TwoByte() {}

  static Origins before(X86Instruction i, Place place) {
    boolean first = i.first() == place.register();
    return switch (i.opcode() & 0xf0) {
      case 0x40 -> first ? conditional(i, place) : Origins.of(place);
      case 0x90 -> flag(i, place);
      case 0xb0 ->
          isExtension(i.opcode()) && first
              ? i.inRegister() ? Origins.of(place.in(i.second())) : Origins.OPEN
              : other(i, place);
      default -> other(i, place);
    };
  }

  private static Origins other(X86Instruction i, Place place) {
    return X86Writes.two(i, place.register()) ? Origins.OPEN : Origins.of(place);
  }

  private static boolean isExtension(int opcode) {
    return opcode == 0xb6 || opcode == 0xb7 || opcode == 0xbe || opcode == 0xbf;
  }

  /** One of two. */
  private static Origins conditional(X86Instruction i, Place place) {
    return i.inRegister()
        ? Origins.of(place, place.in(i.second()))
        : new Origins(List.of(place), List.of(), true);
  }

  private static Origins flag(X86Instruction i, Place place) {
    return i.inRegister() && i.second() == place.register()
        ? Origins.number(place, 0, 1)
        : Origins.of(place);
  }
}
