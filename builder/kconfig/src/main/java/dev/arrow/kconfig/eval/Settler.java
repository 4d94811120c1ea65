package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.program.Rows;
import dev.arrow.kconfig.program.UnitOrder;
import java.util.BitSet;

/**
 * Computes units until all values fit each other: all units in order, or after a change only those
 * that mention, directly or not, something whose value became another one.
 */
final class Settler {
  /** Circles through range bounds might never settle; then the values reached last stand. */
  private static final int MOST_ROUNDS = 50;

  private final Program program;
  private final UnitOrder order;
  private final Evaluator evaluator;

  Settler(Program program, Evaluator evaluator) {
    this.program = program;
    this.order = program.order();
    this.evaluator = evaluator;
  }

  void all() {
    int units = program.unitCount();
    if (order.settlesInOnePass()) {
      for (int place = 0; place < units; place++) {
        evaluator.compute(order.unitAt(place));
      }
    } else {
      BitSet places = new BitSet(units);
      places.set(0, units);
      settle(places);
    }
  }

  /** Computes the units at these places in the order, and what follows from them. */
  void settle(BitSet places) {
    long allowed = (long) MOST_ROUNDS * program.unitCount();
    Rows mentionedBy = program.mentionedBy();
    int place = places.nextSetBit(0);
    while (place >= 0 && allowed-- > 0) {
      places.clear(place);
      int unit = order.unitAt(place);
      int next = place;
      if (evaluator.compute(unit)) {
        for (int i = mentionedBy.from(unit); i < mentionedBy.to(unit); i++) {
          int rank = order.rank(mentionedBy.get(i));
          places.set(rank);
          next = Math.min(next, rank);
        }
      }
      place = places.nextSetBit(next);
    }
  }
}
