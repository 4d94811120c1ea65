package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.program.ProgramTables;
import dev.arrow.kconfig.program.Rows;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of symbols that hold a number or a text. */
final class NumberRules {
  private final KconfigModel model;
  private final Program program;
  private final ProgramTables tables;
  private final Dialect.NumberRule rule;
  private final State state;
  private final Wishes wishes;
  private final Machine machine;

  NumberRules(KconfigModel model, State state, Wishes wishes, Machine machine) {
    this.model = model;
    this.program = model.program();
    this.tables = program.tables();
    this.rule = model.dialect().numberRule();
    this.state = state;
    this.wishes = wishes;
    this.machine = machine;
  }

  boolean compute(int symbol, int visible) {
    Bounds bounds = bounds(symbol);
    String wanted = wishes.text[symbol];
    boolean transitional = model.symbol(symbol).isTransitional();
    boolean takesWish = wanted != null && (visible != 0 || transitional) && accepts(bounds, wanted);
    String value;
    if (takesWish && wanted != null) {
      state.origin[symbol] = State.USER;
      state.written[symbol] = true;
      value = wanted;
    } else {
      boolean hasDefault = Defaults.active(tables, machine, symbol) >= 0;
      state.origin[symbol] = hasDefault ? State.DEFAULT : State.UNSET;
      state.written[symbol] = visible != 0 || hasDefault;
      value = defaultText(symbol);
    }
    String bounded = bounds == null ? value : bounded(bounds, value);
    if (!bounded.equals(value)) {
      state.origin[symbol] = State.RANGE;
    }
    String before = state.text[symbol];
    state.text[symbol] = bounded;
    return !Objects.equals(before, bounded);
  }

  /** The text of the active default, not bounded; that of the type's zero without one. */
  String defaultText(int symbol) {
    int active = Defaults.active(tables, machine, symbol);
    if (active >= 0) {
      int operand = Defaults.operand(tables, active);
      return operand == Program.NO_OPERAND ? zero(symbol) : machine.text(program.code(), operand);
    }
    return zero(symbol);
  }

  private String zero(int symbol) {
    if (rule == Dialect.NumberRule.EMPTY_AND_DISCARD) {
      return "";
    }
    return switch (model.symbol(symbol).type()) {
      case INT -> "0";
      case HEX -> "0x0";
      default -> "";
    };
  }

  /** The texts of the bounds that are in force. */
  record Bounds(SymbolType type, String low, String high, int number) {
    int compareToLow(String value) {
      return compare(value, low);
    }

    int compareToHigh(String value) {
      return compare(value, high);
    }

    private int compare(String value, String bound) {
      long a = Comparer.numberOr0(value, type);
      long b = Comparer.numberOr0(bound, type);
      return type == SymbolType.HEX ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    }

    boolean contain(String value) {
      return compareToLow(value) >= 0 && compareToHigh(value) <= 0;
    }
  }

  /** The first range whose condition holds. */
  @Nullable Bounds bounds(int symbol) {
    SymbolType type = model.symbol(symbol).type();
    Rows ranges = tables.ranges();
    if (!type.isNumber()) {
      return null;
    }
    for (int i = ranges.from(symbol); i < ranges.to(symbol); i += 3) {
      if (machine.condition(ranges.get(i)) != 0) {
        String low = machine.text(program.code(), ranges.get(i + 1));
        String high = machine.text(program.code(), ranges.get(i + 2));
        return new Bounds(type, low, high, (i - ranges.from(symbol)) / 3);
      }
    }
    return null;
  }

  private boolean accepts(@Nullable Bounds bounds, String value) {
    boolean bounding = wishes.bounding || rule == Dialect.NumberRule.ZERO_AND_CLAMP;
    return bounding || bounds == null || bounds.contain(value);
  }

  private String bounded(Bounds bounds, String value) {
    if (bounds.compareToLow(value) < 0) {
      return written(bounds, bounds.low());
    }
    return bounds.compareToHigh(value) > 0 ? written(bounds, bounds.high()) : value;
  }

  /** A bound as it goes into a configuration. */
  private String written(Bounds bounds, String bound) {
    if (rule == Dialect.NumberRule.ZERO_AND_CLAMP) {
      return bound;
    }
    long number = Comparer.numberOr0(bound, bounds.type());
    return bounds.type() == SymbolType.HEX
        ? "0x" + Long.toHexString(number)
        : Long.toString(number);
  }
}
