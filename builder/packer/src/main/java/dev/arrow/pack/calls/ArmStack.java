package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.ArmRegisters.SP;

/**
 * Where a number comes from that lies on the stack of an arm64. Memory that is written by another
 * address than one from the stack's pointers is taken for another one.
 */
final class ArmStack {
  private static final int WORD = 8;

  private ArmStack() {}

  static Origins before(int word, Place place) {
    int base = place.register();
    return switch (word >>> 25 & 15) {
      case 8, 9 -> ArmRegisters.destination(word) == base ? moved(word, place) : Origins.of(place);
      case 4, 6, 12, 14 -> accessed(ArmAccess.of(word), place);
      case 5, 13 ->
          base != SP && ArmRegisters.destination(word) == base ? Origins.OPEN : Origins.of(place);
      case 10, 11 -> base == SP ? Origins.of(place) : called(word, place);
      default -> Origins.of(place);
    };
  }

  private static Origins moved(int word, Place place) {
    int source = ArmRegisters.source(word);
    boolean sets = (word & 0x20000000) != 0;
    if (sets && place.register() == SP) {
      return Origins.of(place);
    }
    return ArmRegisters.isSum(word)
        ? Origins.of(place.at(source, place.offset() + ArmRegisters.summand(word)))
        : Origins.OPEN;
  }

  /** The base may be lost by a call. */
  private static Origins called(int word, Place place) {
    Origins base = ArmRegisters.before(word, Place.register(place.register()));
    return base.places().isEmpty() ? base : Origins.of(place);
  }

  private static Origins accessed(ArmAccess access, Place place) {
    int base = place.register();
    boolean loaded =
        base != SP && access.loads() && (access.first() == base || access.next() == base);
    if (loaded
        || (access.base() == base
            && access.moved() != 0
            && !access.known()
            && access.first() >= 0)) {
      return Origins.OPEN;
    }
    Place before = access.base() == base ? place.at(base, place.offset() + access.moved()) : place;
    return access.storesAt(base) ? stored(access, place, before) : Origins.of(before);
  }

  private static Origins stored(ArmAccess access, Place place, Place before) {
    int distance = place.offset() - access.offset();
    if (access.known() && distance == 0) {
      return Origins.of(place.in(access.first()));
    }
    if (access.known() && access.next() >= 0 && distance == access.size()) {
      return Origins.of(place.in(access.next()));
    }
    boolean touched = distance > -WORD && distance < 2 * access.size();
    return touched ? Origins.OPEN : Origins.of(before);
  }
}
