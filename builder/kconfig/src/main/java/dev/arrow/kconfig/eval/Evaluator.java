package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.program.ProgramTables;
import dev.arrow.kconfig.program.Rows;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.SymbolType;

/** Computes single units of a program; {@link Settler} decides which and when. */
final class Evaluator {
  private final KconfigModel model;
  private final Program program;
  private final ProgramTables tables;
  private final Dialect dialect;
  private final State state;
  private final Wishes wishes;
  private final Machine machine;
  private final ChoiceRules choices;
  private final NumberRules numbers;

  Evaluator(KconfigModel model, State state, Wishes wishes) {
    this.model = model;
    this.program = model.program();
    this.tables = program.tables();
    this.dialect = model.dialect();
    this.state = state;
    this.wishes = wishes;
    this.machine = new Machine(model, state);
    this.choices = new ChoiceRules(model, state, wishes, machine);
    this.numbers = new NumberRules(model, state, wishes, machine);
  }

  /**
   * Computes a unit from those it mentions.
   *
   * @return whether its value is another one now
   */
  boolean compute(int unit) {
    if (program.isChoice(unit)) {
      return choices.compute(unit);
    }
    if (!program.isSymbol(unit)) {
      return set(unit, machine.condition(program.condition(unit)));
    }
    SymbolType type = model.symbol(unit).type();
    if (type == SymbolType.UNKNOWN) {
      return false;
    }
    boolean changed = type.isLogical() ? logic(unit) : numbers.compute(unit, visibility(unit));
    state.written[unit] |= dialect.writeRule() == Dialect.WriteRule.ALL;
    state.written[unit] &= !model.symbol(unit).isUnwritten();
    return changed;
  }

  private boolean set(int unit, int value) {
    byte before = state.tristate[unit];
    state.tristate[unit] = (byte) value;
    return before != value;
  }

  /** Whether m is a value of the type now. */
  boolean isTristate(SymbolType type) {
    int modules = program.modules();
    return type == SymbolType.TRISTATE && modules >= 0 && state.tristate[modules] != 0;
  }

  /** What m means for a symbol: itself, or y for one that cannot be m. */
  private int promoted(int symbol, int value) {
    return value == 1 && !isTristate(model.symbol(symbol).type()) ? 2 : value;
  }

  private int visibility(int symbol) {
    int visible = promoted(symbol, greatest(tables.prompts(), symbol));
    if (model.symbol(symbol).isTransitional()) {
      visible = 0;
    }
    state.visible[symbol] = (byte) visible;
    return visible;
  }

  private int greatest(Rows rows, int row) {
    int greatest = 0;
    for (int i = rows.from(row); i < rows.to(row) && greatest < 2; i++) {
      greatest = Math.max(greatest, machine.condition(rows.get(i)));
    }
    return greatest;
  }

  private boolean logic(int symbol) {
    Choice choice = model.symbol(symbol).choice().orElse(null);
    if (choice != null) {
      return choices.member(symbol, choice);
    }
    if (model.symbol(symbol).isTransitional()) {
      return transitional(symbol);
    }
    int visible = visibility(symbol);
    state.origin[symbol] = State.UNSET;
    state.written[symbol] = visible != 0;
    int direct = direct(symbol);
    int wanted = wishes.tristate[symbol];
    int value;
    if (visible != 0 && wanted != Wishes.NONE) {
      state.origin[symbol] = State.USER;
      value = Math.min(wanted, visible);
    } else {
      value = implied(symbol, direct, byDefault(symbol));
    }
    value = selected(symbol, promotedByImply(symbol, direct, value));
    return set(symbol, promoted(symbol, value));
  }

  /** Only the user's line counts for it: nothing can select, imply or forbid it. */
  private boolean transitional(int symbol) {
    int wanted = wishes.tristate[symbol];
    state.visible[symbol] = 0;
    state.written[symbol] = false;
    state.origin[symbol] = wanted == Wishes.NONE ? State.UNSET : State.USER;
    return set(symbol, promoted(symbol, Math.max(wanted, 0)));
  }

  /** What lets the symbol be on, apart from what selects it. */
  /** The logic value of what the symbol depends on. */
  int direct(int symbol) {
    Rows rows = tables.directUnits();
    int direct = 0;
    for (int i = rows.from(symbol); i < rows.to(symbol); i++) {
      int unit = rows.get(i);
      direct = Math.max(direct, unit == Program.ALWAYS ? 2 : state.tristate[unit]);
    }
    return promoted(symbol, direct);
  }

  private int byDefault(int symbol) {
    int active = Defaults.active(tables, machine, symbol);
    if (active < 0) {
      return 0;
    }
    int value = Defaults.logic(tables, machine, active);
    state.origin[symbol] = State.DEFAULT;
    state.written[symbol] |= value != 0 || dialect.writeRule() == Dialect.WriteRule.DEFAULTED;
    return value;
  }

  /** Raises a value nobody set to what is implied, and to what the program needs. */
  private int implied(int symbol, int direct, int value) {
    int needed = Math.max(wishes.needed[symbol], 0);
    int implied = promoted(symbol, greatest(tables.implies(), symbol));
    boolean written = direct != 0 || dialect.implyRule() != Dialect.ImplyRule.PROMOTING;
    state.written[symbol] |= needed > 0 || (implied > 0 && written);
    int raised = raised(symbol, direct, value);
    if (raised > value) {
      state.origin[symbol] = needed >= implied ? State.NEED : State.IMPLY;
    }
    return raised;
  }

  private int raised(int symbol, int direct, int value) {
    int needed = Math.max(wishes.needed[symbol], 0);
    int wanted = Math.max(needed, promoted(symbol, greatest(tables.implies(), symbol)));
    if (wanted == 0) {
      return value;
    }
    if (dialect.implyRule() != Dialect.ImplyRule.BOUNDED && needed == 0) {
      return direct == 0 ? value : Math.max(value, wanted);
    }
    return Math.min(Math.max(value, wanted), direct);
  }

  /** Under the older rule an imply of y turns m into y, also an m of the user. */
  private int promotedByImply(int symbol, int direct, int value) {
    boolean promotes =
        value == 1 && direct != 0 && dialect.implyRule() != Dialect.ImplyRule.BOUNDED;
    return promotes && greatest(tables.implies(), symbol) == 2 ? 2 : value;
  }

  private int selected(int symbol, int value) {
    int selected = selected(symbol);
    state.written[symbol] |= selected != 0;
    if (selected > value) {
      state.origin[symbol] = State.SELECT;
      return selected;
    }
    return value;
  }

  /** Whether what selects the symbol is more than what lets it be on. */
  boolean isUnmet(int unit) {
    Symbol symbol = model.symbol(unit);
    if (!symbol.type().isLogical() || symbol.choice().isPresent()) {
      return false;
    }
    return direct(unit) < selected(unit);
  }

  /** The value a symbol has when no line of the user speaks of it, all else being as it is. */
  String withoutWish(int unit) {
    if (!model.symbol(unit).type().isLogical()) {
      return numbers.defaultText(unit);
    }
    int active = Defaults.active(tables, machine, unit);
    int value = active < 0 ? 0 : Defaults.logic(tables, machine, active);
    int direct = direct(unit);
    value = promotedByImply(unit, direct, raised(unit, direct, value));
    value = Math.max(value, selected(unit));
    return Tristate.of(promoted(unit, value)).text();
  }

  /**
   * The default that the C tool compares with when it looks for what a minimal file must tell: like
   * {@link #withoutWish}, but what implies the symbol is not bounded by its dependencies. Under the
   * older rule it counts only where these are not n.
   */
  private String listedDefault(int unit) {
    if (!model.symbol(unit).type().isLogical()) {
      String text = numbers.defaultText(unit);
      return text.isEmpty() ? numbers.zero(unit) : text;
    }
    int active = Defaults.active(tables, machine, unit);
    int value = active < 0 ? 0 : Defaults.logic(tables, machine, active);
    value = promoted(unit, Math.max(value, promoted(unit, greatest(tables.selects(), unit))));
    boolean counts = dialect.implyRule() == Dialect.ImplyRule.BOUNDED || direct(unit) != 0;
    int implied = counts ? promoted(unit, greatest(tables.implies(), unit)) : 0;
    return Tristate.of(Math.max(value, implied)).text();
  }

  /**
   * Whether the text is what the symbol has without a line, by our count and that of the C tool.
   */
  boolean isDefault(int unit, String text) {
    return text.equals(listedDefault(unit)) && text.equals(withoutWish(unit));
  }

  /** Whether the value comes from a line that the user gave for the symbol's old name. */
  boolean isCarriedOver(int unit) {
    int active = Defaults.active(tables, machine, unit);
    int old = active < 0 ? -1 : Defaults.operand(tables, active);
    return old >= 0
        && old != Program.NO_OPERAND
        && model.symbol(old).isTransitional()
        && wishes.user(old) != null;
  }

  /** Whether the user can change the symbol: it may be more than what is selected. */
  boolean isChangeable(int unit) {
    int visible = state.visible[unit];
    boolean forced =
        model.symbol(unit).type().isLogical()
            && model.symbol(unit).choice().isEmpty()
            && visible <= selected(unit);
    return visible != 0 && !forced;
  }

  /** What the symbol is at least, because of what selects it. */
  int selected(int unit) {
    return promoted(unit, greatest(tables.selects(), unit));
  }

  /** How far the user can see a choice. */
  int visibility(Choice choice) {
    return choices.visibility(choice);
  }

  /** The member a choice would have if no line spoke of its members; -1 for none. */
  int defaultPick(Choice choice) {
    return choices.byDefault(choice);
  }
}
