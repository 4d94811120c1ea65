package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.program.ProgramTables;
import dev.arrow.kconfig.program.Rows;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of symbols that hold a number or a text. */
final class NumberRules {
  private final KconfigModel model;
  private final Program program;
  private final ProgramTables tables;
  private final Dialect.NumberRule rule;
  private final boolean boundsAsWritten;
  private final State state;
  private final Wishes wishes;
  private final Machine machine;

  NumberRules(KconfigModel model, State state, Wishes wishes, Machine machine) {
    this.model = model;
    this.program = model.program();
    this.tables = program.tables();
    this.rule = model.dialect().numberRule();
    this.boundsAsWritten = rule.hasZero() || model.dialect().has(Feature.BOUNDS_AS_WRITTEN);
    this.state = state;
    this.wishes = wishes;
    this.machine = machine;
  }

  boolean compute(int symbol, int visible) {
    Bounds bounds = bounds(symbol);
    String wanted = wish(symbol, visible, bounds);
    String value;
    if (wanted != null) {
      state.origin[symbol] = State.USER;
      state.written[symbol] = true;
      value = wanted;
    } else {
      int active = Defaults.active(tables, machine, symbol);
      // A default that is no single symbol or constant is as good as none.
      boolean hasDefault = active >= 0 && Defaults.operand(tables, active) != Program.NO_OPERAND;
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

  /** What the user wants, if the symbol takes it. */
  private @Nullable String wish(int symbol, int visible, @Nullable Bounds bounds) {
    String wanted = wishes.text[symbol];
    boolean open = visible != 0 || model.symbol(symbol).isTransitional();
    return wanted != null && open && accepts(bounds, wanted) ? wanted : null;
  }

  /** The value of a symbol before its range moves it. */
  String unbounded(int symbol, int visible, Bounds bounds) {
    String wanted = wish(symbol, visible, bounds);
    return wanted == null ? defaultText(symbol) : wanted;
  }

  /** The text of the active default, not bounded; that of the type's zero without one. */
  String defaultText(int symbol) {
    int active = Defaults.active(tables, machine, symbol);
    if (active >= 0) {
      int operand = Defaults.operand(tables, active);
      return operand == Program.NO_OPERAND ? zero(symbol) : machine.heldText(operand);
    }
    return zero(symbol);
  }

  /** The value of a symbol without any default. */
  String zero(int symbol) {
    if (!rule.hasZero()) {
      return "";
    }
    return NumberText.zero(model.symbol(symbol).type());
  }

  /** The texts of the bounds that are in force; each is read by the type of its own symbol. */
  record Bounds(
      SymbolType type,
      String low,
      SymbolType lowType,
      String high,
      SymbolType highType,
      int number) {
    int compareToLow(String value) {
      return compare(value, low, lowType);
    }

    int compareToHigh(String value) {
      return compare(value, high, highType);
    }

    private int compare(String value, String bound, SymbolType boundType) {
      return Long.compare(
          Comparer.leadingNumber(value, type), Comparer.leadingNumber(bound, boundType));
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
        int low = ranges.get(i + 1);
        int high = ranges.get(i + 2);
        return new Bounds(
            type,
            machine.heldText(low),
            boundType(type, low),
            machine.heldText(high),
            boundType(type, high),
            (i - ranges.from(symbol)) / 3);
      }
    }
    return null;
  }

  private SymbolType boundType(SymbolType own, int operand) {
    SymbolType type = operand < 0 ? SymbolType.UNKNOWN : model.symbol(operand).type();
    return type.isNumber() ? type : own;
  }

  private boolean accepts(@Nullable Bounds bounds, String value) {
    boolean bounding = wishes.bounding || !rule.discards();
    return bounding || bounds == null || bounds.contain(value);
  }

  private String bounded(Bounds bounds, String value) {
    if (bounds.compareToLow(value) < 0) {
      return written(bounds, bounds.low(), bounds.lowType());
    }
    return bounds.compareToHigh(value) > 0
        ? written(bounds, bounds.high(), bounds.highType())
        : value;
  }

  /** A bound as it goes into a configuration. */
  private String written(Bounds bounds, String bound, SymbolType boundType) {
    if (boundsAsWritten) {
      return bound;
    }
    long number = Comparer.leadingNumber(bound, boundType);
    return bounds.type() == SymbolType.HEX
        ? "0x" + Long.toHexString(number)
        : Long.toString(number);
  }
}
