package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the lines that did not hold, and of each what stood in its way. */
final class RefusalFinder {
  private static final int MOST_GUESSES = 50;

  private final Configuration configuration;
  private final KconfigModel model;
  private final Wishes wishes;
  private final State state;
  private final Provenance provenance;
  private int guesses;

  RefusalFinder(Configuration configuration, State state, Wishes wishes) {
    this.configuration = configuration;
    this.model = configuration.model();
    this.state = state;
    this.wishes = wishes;
    this.provenance = new Provenance(model, state, wishes);
  }

  List<Refusal> all() {
    List<Refusal> refusals = new ArrayList<>();
    for (UserLine line : wishes.lines()) {
      Reason reason = reason(line);
      if (reason != null) {
        refusals.add(new Refusal(line, configuration.value(line.symbol()), reason));
      }
    }
    return List.copyOf(refusals);
  }

  /** What stands in the way of a line; null if it holds. */
  private @Nullable Reason reason(UserLine line) {
    Symbol symbol = model.symbol(line.symbol()).orElse(null);
    if (symbol == null) {
      // A guess looks at every name there is, so a long list of lost lines gets no more of them.
      boolean guess = guesses++ < MOST_GUESSES;
      return new Reason.UnknownSymbol(
          line.symbol(), guess ? model.nearest(line.symbol()) : Optional.empty());
    }
    if (!wishes.isValid(symbol, line)) {
      return new Reason.InvalidValue(symbol.name(), symbol.type());
    }
    if (holds(symbol, line)) {
      return null;
    }
    UserLine user = wishes.user(symbol.index());
    if (line.weight() == UserLine.Weight.NEED && user != null && !user.equals(line)) {
      return new Reason.Outweighed(symbol.name(), user);
    }
    return symbol.type().isLogical() ? ofLogic(symbol, line) : ofText(symbol);
  }

  private boolean holds(Symbol symbol, UserLine line) {
    if (!symbol.type().isLogical()) {
      return line.value().equals(state.text[symbol.index()]);
    }
    int value = state.tristate[symbol.index()];
    int wanted = Wishes.wanted(symbol, line);
    return value == wanted || (line.weight() == UserLine.Weight.NEED && value > wanted);
  }

  private Reason ofLogic(Symbol symbol, UserLine line) {
    int index = symbol.index();
    int wanted = Wishes.wanted(symbol, line);
    Choice choice = symbol.choice().orElse(null);
    if (choice != null && state.visible[index] != 0) {
      return ofMember(symbol, choice, wanted);
    }
    if (wanted < state.tristate[index]) {
      List<Selector> selectors = provenance.selectors(symbol);
      if (!selectors.isEmpty()) {
        return new Reason.ForcedOn(symbol.name(), selectors);
      }
    }
    if (line.weight() == UserLine.Weight.NEED && !symbol.hasPrompt()) {
      return blocked(symbol, conditionsToBeOn(symbol), wanted);
    }
    return notVisible(symbol, wanted);
  }

  private Reason ofMember(Symbol symbol, Choice choice, int wanted) {
    int pick = state.pick[choice.index()];
    if (wanted == 0 || pick < 0) {
      return new Reason.ChoiceNeedsOne(symbol.name(), choice.node().position());
    }
    UserLine line = wishes.line(pick);
    boolean asked = line != null && wishes.ofMember(pick) == 2;
    return new Reason.ChoiceTaken(
        symbol.name(),
        model.symbols().get(pick).name(),
        asked ? Optional.ofNullable(line) : Optional.empty());
  }

  private Reason ofText(Symbol symbol) {
    if (state.visible[symbol.index()] == 0) {
      return notVisible(symbol, 1);
    }
    NumberRules numbers = configuration.numberRules();
    NumberRules.Bounds bounds = numbers.bounds(symbol.index());
    if (bounds == null) {
      throw new IllegalStateException("a valid text did not hold: " + symbol.name());
    }
    return new Reason.OutOfRange(
        symbol.name(), bounds.low(), bounds.high(), provenance.activeRange(symbol));
  }

  private Reason notVisible(Symbol symbol, int wanted) {
    List<Expr> conditions = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      for (Property.Prompt prompt : node.prompts()) {
        conditions.add(prompt.effectiveCondition());
      }
    }
    for (MenuNode node : symbol.choice().map(Choice::definitions).orElse(List.of())) {
      node.prompt().ifPresent(prompt -> conditions.add(prompt.effectiveCondition()));
    }
    if (!symbol.hasPrompt()) {
      SourcePosition place = symbol.definitions().get(0).position();
      return new Reason.Promptless(symbol.name(), place);
    }
    return blocked(symbol, conditions, Math.max(wanted, 1));
  }

  private static List<Expr> conditionsToBeOn(Symbol symbol) {
    List<Expr> conditions = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      conditions.add(node.dependency());
    }
    return conditions;
  }

  /** Of several conditions, one of which would do, the one with the fewest obstacles. */
  private Reason blocked(Symbol symbol, List<Expr> conditions, int wanted) {
    List<Obstacle> fewest = List.of();
    for (Expr condition : conditions) {
      List<Obstacle> obstacles = ObstacleFinder.of(configuration, condition, wanted);
      boolean fewer = fewest.isEmpty() || obstacles.size() < fewest.size();
      if (!obstacles.isEmpty() && fewer) {
        fewest = obstacles;
      }
    }
    return new Reason.Blocked(symbol.name(), fewest);
  }
}
