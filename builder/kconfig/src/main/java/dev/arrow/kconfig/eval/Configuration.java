package dev.arrow.kconfig.eval;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * All values of a model under user lines. Immutable; a changed line gives a new configuration in
 * which only what mentions the symbol was computed again.
 */
public final class Configuration {
  private static final Value UNDEFINED =
      new Value("", Tristate.N, new Origin.Unset(), false, false);

  private final KconfigModel model;
  private final Program program;
  private final State state;
  private final Wishes wishes;

  private Configuration(KconfigModel model, State state, Wishes wishes) {
    this.model = model;
    this.program = model.program();
    this.state = state;
    this.wishes = wishes;
  }

  /** Later lines win over earlier ones of the same weight. */
  public static Configuration of(KconfigModel model, List<UserLine> lines) {
    return of(model, lines, List.of());
  }

  /** The same, with something asked of choices beyond what the lines say of their members. */
  public static Configuration of(
      KconfigModel model, List<UserLine> lines, List<ChoiceWish> choices) {
    return settled(new Wishes(model, false), lines, choices);
  }

  /**
   * The same of lines that are no configuration but stand beside the answers of a mode: a number
   * out of range is bounded, also in dialects that throw away such a number of a configuration.
   */
  public static Configuration bounding(
      KconfigModel model, List<UserLine> lines, List<ChoiceWish> choices) {
    return settled(new Wishes(model, true), lines, choices);
  }

  private static Configuration settled(
      Wishes wishes, List<UserLine> lines, List<ChoiceWish> choices) {
    KconfigModel model = wishes.model();
    Program program = model.program();
    State state = new State(program.unitCount(), program.symbolCount(), model.choices().size());
    for (UserLine line : lines) {
      wishes.add(line);
    }
    for (ChoiceWish choice : choices) {
      wishes.mode[choice.choice().index()] = Wishes.rank(choice.mode());
    }
    new Settler(program, new Evaluator(model, state, wishes)).all();
    return new Configuration(model, state, wishes);
  }

  /** With these lines after the present ones. */
  public Configuration with(UserLine... lines) {
    Wishes changed = wishes.copy();
    BitSet places = new BitSet();
    for (UserLine line : lines) {
      mark(changed.add(line), places);
    }
    return settled(changed, places);
  }

  /** Without any line for the symbol. */
  public Configuration without(String symbol) {
    Wishes changed = wishes.copy();
    BitSet places = new BitSet();
    mark(changed.remove(symbol), places);
    return settled(changed, places);
  }

  /** Without the user's lines for some symbols, and then with these lines after the rest. */
  public Configuration changed(List<String> removed, List<UserLine> added) {
    Wishes changed = wishes.copy();
    BitSet places = new BitSet();
    removed.forEach(symbol -> mark(changed.removeUser(symbol), places));
    added.forEach(line -> mark(changed.add(line), places));
    return settled(changed, places);
  }

  /** With another mode asked of a choice, whatever the lines of its members ask. */
  public Configuration with(ChoiceWish wish) {
    Wishes changed = wishes.copy();
    BitSet places = new BitSet();
    changed.mode[wish.choice().index()] = Wishes.rank(wish.mode());
    places.set(program.order().rank(program.unitOfChoice(wish.choice().index())));
    return settled(changed, places);
  }

  private void mark(int symbol, BitSet places) {
    if (symbol >= 0) {
      places.set(program.order().rank(symbol));
      Choice choice = model.symbol(symbol).choice().orElse(null);
      if (choice != null) {
        places.set(program.order().rank(program.unitOfChoice(choice.index())));
      }
    }
  }

  private Configuration settled(Wishes changed, BitSet places) {
    State next = state.copy();
    new Settler(program, new Evaluator(model, next, changed)).settle(places);
    return new Configuration(model, next, changed);
  }

  public KconfigModel model() {
    return model;
  }

  /** The lines that count: at most one a symbol and weight, in the order they were given. */
  public List<UserLine> lines() {
    return wishes.lines();
  }

  /** The user's line that counts for a symbol. */
  public Optional<UserLine> userLine(Symbol symbol) {
    return Optional.ofNullable(wishes.user(symbol.index()));
  }

  /** The value of a symbol; of an undefined one the empty text, n in logic. */
  public Value value(String symbol) {
    Symbol known = model.symbol(symbol).orElse(null);
    return known == null ? UNDEFINED : value(known);
  }

  /** The value of a symbol of this model. */
  public Value value(Symbol symbol) {
    int index = symbol.index();
    return new Value(
        text(symbol),
        Tristate.of(state.tristate[index]),
        new Provenance(model, state, wishes).of(symbol),
        state.visible[index] != 0,
        state.written[index]);
  }

  /** The text of a symbol's value; empty for a symbol without type. */
  public String text(Symbol symbol) {
    String text = state.text[symbol.index()];
    if (text != null) {
      return text;
    }
    boolean logical = symbol.type().isLogical();
    return logical ? Tristate.of(state.tristate[symbol.index()]).text() : "";
  }

  /** Whether a bool is y, or a tristate y or m. */
  public boolean on(String symbol) {
    Symbol known = model.symbol(symbol).orElse(null);
    return known != null && state.tristate[known.index()] != 0;
  }

  /** Whether tristates can be m: whether the tree has a symbol for that, and it is not n. */
  public boolean allowsModules() {
    int modules = model.program().modules();
    return modules >= 0 && state.tristate[modules] != 0;
  }

  /** Whether the symbol is part of a .config. */
  public boolean isWritten(Symbol symbol) {
    return state.written[symbol.index()];
  }

  /** Whether the user can see the symbol. */
  public boolean isVisible(Symbol symbol) {
    return state.visible[symbol.index()] != 0;
  }

  /** Whether the user can see a menu or comment. */
  public boolean isVisible(MenuNode node) {
    return isOn(program.dependencyUnit(node.index()))
        && isOn(program.visibilityUnit(node.index()))
        && isInVisibleChoice(node);
  }

  /**
   * Whether a .config has the title of a menu or comment. As in the C tool, a {@code visible if}
   * counts for the title of its own menu, not for those inside.
   */
  public boolean isWritten(MenuNode node) {
    return isOn(program.dependencyUnit(node.index()))
        && (node.ownVisibility() == Expr.Constant.YES || holds(node.ownVisibility()))
        && isInVisibleChoice(node);
  }

  /** Whether every choice around the node is on, as far as the dialect lets a choice be off. */
  private boolean isInVisibleChoice(MenuNode node) {
    for (MenuNode around = node.choiceAround().orElse(null);
        around != null;
        around = around.choiceAround().orElse(null)) {
      Choice choice = around.choice().orElseThrow();
      if (state.tristate[program.unitOfChoice(choice.index())] == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isOn(int unit) {
    return unit == Program.ALWAYS || state.tristate[unit] != 0;
  }

  /** Whether a line can change the symbol now. */
  public boolean isChangeable(Symbol symbol) {
    return evaluator().isChangeable(symbol.index());
  }

  /**
   * Whether the symbol has its value from a line for its old, transitional name: the user has
   * answered then.
   */
  public boolean isCarriedOver(Symbol symbol) {
    return evaluator().isCarriedOver(symbol.index());
  }

  /**
   * The values between which the user can choose now, the least first: from what is selected up to
   * what is visible. Empty if there is no choice, as for a number or a text.
   */
  public List<Tristate> settable(Symbol symbol) {
    return new Settable(state, evaluator()).of(symbol);
  }

  /** The modes of a choice between which the user can choose now; empty if there is but one. */
  public List<Tristate> settable(Choice choice) {
    return model.dialect().choiceRule() == Dialect.ChoiceRule.MODE
        ? new Settable(state, evaluator()).of(choice)
        : List.of();
  }

  /** Whether a number or text symbol can have the text now: its type and its range allow it. */
  public boolean accepts(Symbol symbol, String text) {
    NumberRules.Bounds bounds = numberRules().bounds(symbol.index());
    return NumberText.isValid(symbol.type(), text) && (bounds == null || bounds.contain(text));
  }

  /** A sentence that says which values {@link #accepts} takes now. */
  public String demand(Symbol symbol) {
    return new RefusalFinder(this, state, wishes)
        .outOfRange(symbol)
        .map(Reason::message)
        .orElseGet(() -> new Reason.InvalidValue(symbol.name(), symbol.type()).message());
  }

  /** The value of a choice as a whole: n when it is off, m when any number of members may be m. */
  public Tristate mode(Choice choice) {
    return Tristate.of(state.tristate[program.unitOfChoice(choice.index())]);
  }

  /**
   * What is asked of a choice as a whole, in dialects where it has a mode: by a wish for it, else
   * by the lines of its members.
   */
  public Tristate wanted(Choice choice) {
    return Tristate.of(Math.max(choiceRules().asked(choice), 0));
  }

  /**
   * Whether the lines ask for y of one member of a choice and then for m of another one, which
   * leaves the mode of the choice open.
   */
  public boolean isContradictory(Choice choice) {
    return choiceRules().isContradictory(choice);
  }

  /** The value the symbol would have if no line spoke of it, all others being as they are. */
  public String defaultText(Symbol symbol) {
    return evaluator().withoutWish(symbol.index());
  }

  /**
   * Whether the symbol has the value of its default, so that a minimal file need not tell it. A
   * default that a range bounds counts as another value, as in the C tool.
   */
  public boolean isDefault(Symbol symbol) {
    return evaluator().isDefault(symbol.index(), text(symbol));
  }

  /** The member that is on. */
  public Optional<Symbol> pick(Choice choice) {
    return symbol(state.pick[choice.index()]);
  }

  /** The member that would be on if no line spoke of the members. */
  public Optional<Symbol> defaultPick(Choice choice) {
    return symbol(evaluator().defaultPick(choice));
  }

  private Optional<Symbol> symbol(int index) {
    return index < 0 ? Optional.empty() : Optional.of(model.symbol(index));
  }

  /** Whether the condition is not n. */
  public boolean holds(Expr condition) {
    return logic(condition) != 0;
  }

  int logic(Expr condition) {
    return new Machine(model, state).run(program.compile(condition), 0);
  }

  /**
   * What would refuse the value if the user asked for it now; empty if nothing would. Costs the
   * computation of what depends on the symbol.
   */
  public Optional<Reason> hindrance(Symbol symbol, String value) {
    UserLine asked = UserLine.user(symbol.name(), value, SourcePosition.wholeFile("hindrance"));
    Configuration changed = with(asked);
    return new RefusalFinder(changed, changed.state, changed.wishes).of(asked);
  }

  /** The lines that did not hold, in the order they were given. */
  public List<Refusal> refusals() {
    return new RefusalFinder(this, state, wishes).all();
  }

  /** A warning for each symbol that is selected although its dependencies do not hold. */
  public List<Diagnostic> unmetDependencies() {
    return new UnmetDependencies(this, evaluator(), new Provenance(model, state, wishes)).all();
  }

  /** The numbers of the symbols that are selected although their dependencies do not hold. */
  public BitSet unmet() {
    Evaluator evaluator = evaluator();
    BitSet unmet = new BitSet();
    for (int i = 0; i < program.symbolCount(); i++) {
      unmet.set(i, state.tristate[i] != 0 && evaluator.isUnmet(i));
    }
    return unmet;
  }

  NumberRules numberRules() {
    return new NumberRules(model, state, wishes, new Machine(model, state));
  }

  private ChoiceRules choiceRules() {
    return new ChoiceRules(model, state, wishes, new Machine(model, state));
  }

  private Evaluator evaluator() {
    return new Evaluator(model, state, wishes);
  }
}
