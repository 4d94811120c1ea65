package dev.arrow.kconfig.program;

import dev.arrow.kconfig.syntax.SymbolType;

/** Which unit of a program mentions which. */
final class UnitGraph {
  private final Program program;
  private final boolean boundLoops;
  private final CodeBlock code;
  private final ProgramTables tables;

  /**
   * @param boundLoops whether a circle through the bounds of a range is a fault
   */
  UnitGraph(Program program, boolean boundLoops) {
    this.boundLoops = boundLoops;
    this.program = program;
    this.code = program.code();
    this.tables = program.tables();
  }

  int unitCount() {
    return program.unitCount();
  }

  /** Whether any mention is of the kind that may close a circle. */
  boolean hasSoftMentions() {
    for (int symbol = 0; symbol < program.symbolCount(); symbol++) {
      boolean ranged = tables.ranges().from(symbol) < tables.ranges().to(symbol);
      if (ranged || dependsOnModules(symbol)) {
        return true;
      }
    }
    return false;
  }

  private boolean dependsOnModules(int symbol) {
    return program.modules() >= 0
        && program.modules() != symbol
        && program.units().types().get(symbol) == SymbolType.TRISTATE;
  }

  /** Adds the units that a unit mentions, some perhaps twice. */
  void mentions(int unit, boolean soft, IntList out) {
    if (program.isSymbol(unit)) {
      symbol(unit, out);
      if (soft || boundLoops) {
        bounds(unit, out);
      }
      if (soft && dependsOnModules(unit)) {
        out.add(program.modules());
      }
    } else if (program.isChoice(unit)) {
      choice(unit, out);
      if (soft && program.modules() >= 0) {
        // Whether a mode, or a member, can be m.
        out.add(program.modules());
      }
    } else {
      code(program.condition(unit), out);
    }
  }

  private void symbol(int symbol, IntList out) {
    Rows direct = tables.directUnits();
    for (int i = direct.from(symbol); i < direct.to(symbol); i++) {
      if (direct.get(i) != Program.ALWAYS) {
        out.add(direct.get(i));
      }
    }
    int choice = program.units().choices().get(symbol);
    if (choice < 0) {
      row(tables.prompts(), symbol, 1, out);
      row(tables.selects(), symbol, 1, out);
      row(tables.implies(), symbol, 1, out);
    } else {
      out.add(program.unitOfChoice(choice));
    }
    Rows defaults = tables.defaults();
    for (int i = defaults.from(symbol); i < defaults.to(symbol); i += 3) {
      code(defaults.get(i), out);
      code(defaults.get(i + 1), out);
    }
    row(tables.ranges(), symbol, 3, out);
  }

  private void bounds(int symbol, IntList out) {
    Rows ranges = tables.ranges();
    for (int i = ranges.from(symbol); i < ranges.to(symbol); i += 3) {
      operand(ranges.get(i + 1), out);
      operand(ranges.get(i + 2), out);
    }
  }

  private void choice(int unit, IntList out) {
    int choice = program.choiceOf(unit);
    row(tables.choicePrompts(), choice, 1, out);
    row(tables.choiceDefaults(), choice, 2, out);
    Rows members = program.units().members();
    for (int i = members.from(choice); i < members.to(choice); i++) {
      row(tables.prompts(), members.get(i), 1, out);
    }
  }

  private void row(Rows rows, int row, int step, IntList out) {
    for (int i = rows.from(row); i < rows.to(row); i += step) {
      code(rows.get(i), out);
    }
  }

  private void code(int position, IntList out) {
    if (position == Program.ALWAYS) {
      return;
    }
    int at = position;
    while (true) {
      int instruction = code.at(at++);
      switch (Code.operation(instruction)) {
        case Code.END -> {
          return;
        }
        case Code.UNIT -> out.add(Code.argument(instruction));
        case Code.COMPARE -> {
          operand(code.at(at++), out);
          operand(code.at(at++), out);
        }
        default -> {
          // Works on the stack alone.
        }
      }
    }
  }

  private static void operand(int operand, IntList out) {
    if (operand >= 0 && operand != Program.NO_OPERAND) {
      out.add(operand);
    }
  }

  /** For each unit the units that mention it. */
  Rows reversed() {
    int units = unitCount();
    int[] counts = new int[units];
    IntList all = new IntList(units * 4 + 1);
    int[] starts = new int[units + 1];
    for (int unit = 0; unit < units; unit++) {
      starts[unit] = all.size();
      mentions(unit, true, all);
    }
    starts[units] = all.size();
    for (int i = 0; i < all.size(); i++) {
      counts[all.get(i)]++;
    }
    return Rows.inverted(starts, all, counts);
  }
}
