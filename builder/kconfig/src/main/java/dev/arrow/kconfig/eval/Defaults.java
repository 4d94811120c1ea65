package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.program.ProgramTables;
import dev.arrow.kconfig.program.Rows;

/** The one default that counts: the first whose condition holds. */
final class Defaults {
  private static final int WIDTH = 3;

  private Defaults() {}

  /** Where the active default stands in the table, or -1. */
  static int active(ProgramTables tables, Machine machine, int symbol) {
    Rows defaults = tables.defaults();
    for (int i = defaults.from(symbol); i < defaults.to(symbol); i += WIDTH) {
      if (machine.condition(defaults.get(i)) != 0) {
        return i;
      }
    }
    return -1;
  }

  /** Its value in logic. */
  static int logic(ProgramTables tables, Machine machine, int active) {
    Rows defaults = tables.defaults();
    return Math.min(
        machine.condition(defaults.get(active + 1)), machine.condition(defaults.get(active)));
  }

  /** The operand that is its text. */
  static int operand(ProgramTables tables, int active) {
    return tables.defaults().get(active + 2);
  }

  /** How many defaults of the symbol stand before this one. */
  static int number(ProgramTables tables, int symbol, int active) {
    return (active - tables.defaults().from(symbol)) / WIDTH;
  }
}
