package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
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
  private final ObstacleFinder obstacles;
  private int guesses;

  RefusalFinder(Configuration configuration, State state, Wishes wishes) {
    this.configuration = configuration;
    this.model = configuration.model();
    this.state = state;
    this.wishes = wishes;
    this.provenance = new Provenance(model, state, wishes);
    this.obstacles = new ObstacleFinder(configuration);
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

  /** What stands in the way of a line; empty if it holds. */
  Optional<Reason> of(UserLine line) {
    return Optional.ofNullable(reason(line));
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
      List<Selector> forcing = provenance.forcing(symbol, wanted);
      if (!forcing.isEmpty()) {
        return new Reason.ForcedOn(symbol.name(), forcing);
      }
      if (wanted == 1 && state.visible[index] != 0) {
        return new Reason.NoModules(symbol.name(), modules());
      }
    }
    if (line.weight() == UserLine.Weight.NEED && !symbol.hasPrompt()) {
      return new Reason.Blocked(symbol.name(), obstacles.beforeEntries(symbol, wanted));
    }
    return notVisible(symbol, wanted);
  }

  private Optional<Obstacle.Fact> modules() {
    int modules = model.program().modules();
    if (modules < 0) {
      return Optional.empty();
    }
    Symbol symbol = model.symbols().get(modules);
    return Optional.of(new Obstacle.Fact(symbol.name(), configuration.text(symbol), true));
  }

  private Reason ofMember(Symbol symbol, Choice choice, int wanted) {
    int pick = state.pick[choice.index()];
    if (pick < 0 && wanted == 2) {
      // The choice cannot be y as a whole.
      return notVisible(symbol, wanted);
    }
    if (wanted == 0 || pick < 0 || pick == symbol.index()) {
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
    Reason.OutOfRange outOfRange = outOfRange(symbol).orElse(null);
    // In a circle of dependencies a text may not hold without anything that hinders it at the end.
    return state.visible[symbol.index()] == 0 || outOfRange == null
        ? notVisible(symbol, 1)
        : outOfRange;
  }

  /** The range that is in force; empty if none is. */
  Optional<Reason.OutOfRange> outOfRange(Symbol symbol) {
    NumberRules.Bounds bounds = configuration.numberRules().bounds(symbol.index());
    if (bounds == null) {
      return Optional.empty();
    }
    Property.Range range = provenance.activeRange(symbol);
    List<Obstacle.Fact> facts = new ArrayList<>(obstacles.facts(range.low()));
    facts.addAll(obstacles.facts(range.high()));
    return Optional.of(
        new Reason.OutOfRange(symbol.name(), bounds.low(), bounds.high(), range.position(), facts));
  }

  private Reason notVisible(Symbol symbol, int wanted) {
    if (!symbol.hasPrompt()) {
      SourcePosition place = symbol.definitions().get(0).position();
      return new Reason.Promptless(symbol.name(), place);
    }
    List<List<Obstacle>> ways = obstacles.beforePrompts(symbol, Math.max(wanted, 1));
    if (ways.stream().allMatch(List::isEmpty)) {
      // In a choice that is y no member shows that could be m at most.
      ways = obstacles.beforePrompts(symbol, 2);
    }
    return new Reason.Blocked(symbol.name(), ways);
  }
}
