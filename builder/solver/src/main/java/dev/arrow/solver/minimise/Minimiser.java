package dev.arrow.solver.minimise;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Switches symbols off one by one, as long as every goal keeps its value and nothing else goes on.
 * Each step is the engine's; where no further one is possible, it ends. So of what is left nothing
 * with a prompt can be switched off alone.
 */
public final class Minimiser {
  private static final SourcePosition PLACE = SourcePosition.wholeFile("minimise");

  private final Configuration before;
  private final KconfigModel model;
  private final Set<Symbol> goals;
  private final boolean withImplied;
  private final BitSet off = new BitSet();
  private Configuration now;

  private Minimiser(Configuration before, Collection<Symbol> goals, boolean withImplied) {
    this.before = before;
    this.model = before.model();
    this.goals = new LinkedHashSet<>(goals);
    this.withImplied = withImplied;
    this.now = before;
    needs(before).forEach(this.goals::add);
  }

  /**
   * Switches off what the goals do not need. What a program needs is a goal, too.
   *
   * @param goals symbols that keep their values
   * @param withImplied whether also symbols may go that others which are on imply
   */
  public static Minimised minimise(
      Configuration before, Collection<Symbol> goals, boolean withImplied) {
    return new Minimiser(before, goals, withImplied).run();
  }

  /** The symbols that the user's lines have switched on or given a number or text. */
  public static List<Symbol> ofLines(Configuration configuration) {
    return ofLines(configuration, UserLine.Weight.USER);
  }

  private static List<Symbol> needs(Configuration configuration) {
    return ofLines(configuration, UserLine.Weight.NEED);
  }

  private static List<Symbol> ofLines(Configuration configuration, UserLine.Weight weight) {
    List<Symbol> symbols = new ArrayList<>();
    for (UserLine line : configuration.lines()) {
      if (line.weight() == weight && !line.value().equals("n")) {
        configuration
            .model()
            .symbol(line.symbol())
            .filter(symbol -> isOn(configuration, symbol) || !symbol.type().isLogical())
            .ifPresent(symbols::add);
      }
    }
    return symbols;
  }

  private Minimised run() {
    boolean changed = true;
    while (changed) {
      changed = false;
      // Those that come last select least, mostly.
      for (int i = model.symbols().size() - 1; i >= 0; i--) {
        changed |= isCandidate(model.symbol(i)) && switchOff(model.symbol(i));
      }
    }
    off.stream().forEach(this::dropLine);
    return new Minimised(now, switched(true), switched(false), kept());
  }

  /**
   * Takes a line back that others have made superfluous, unless it stands for one of the user's.
   */
  private void dropLine(int index) {
    Symbol symbol = model.symbol(index);
    boolean users = before.lines().stream().anyMatch(each -> each.symbol().equals(symbol.name()));
    Configuration without = now.without(symbol.name());
    if (!users && model.symbols().stream().allMatch(each -> isSame(without, each))) {
      now = without;
      off.clear(index);
    }
  }

  private boolean isSame(Configuration other, Symbol symbol) {
    return other.text(symbol).equals(now.text(symbol));
  }

  private static boolean isOn(Configuration configuration, Symbol symbol) {
    return configuration.on(symbol.name());
  }

  private boolean isCandidate(Symbol symbol) {
    return isOn(now, symbol)
        && !goals.contains(symbol)
        && symbol.choice().isEmpty()
        && now.settable(symbol).contains(Tristate.N)
        && (withImplied || implying(symbol).isEmpty());
  }

  private Configuration without(Symbol symbol) {
    return now.with(UserLine.user(symbol.name(), "n", PLACE));
  }

  private boolean switchOff(Symbol symbol) {
    Configuration changed = without(symbol);
    if (isOn(changed, symbol) || !goalsLost(changed).isEmpty() || !goneOn(changed).isEmpty()) {
      return false;
    }
    now = changed;
    off.set(symbol.index());
    return true;
  }

  private List<Symbol> goalsLost(Configuration changed) {
    return goals.stream().filter(goal -> !changed.text(goal).equals(before.text(goal))).toList();
  }

  private List<Symbol> goneOn(Configuration changed) {
    return model.symbols().stream()
        .filter(symbol -> isOn(changed, symbol) && !isOn(now, symbol))
        .toList();
  }

  /** What was switched off by itself, or what went off with it. */
  private List<Symbol> switched(boolean byLine) {
    return model.symbols().stream()
        .filter(symbol -> isOn(before, symbol) && !isOn(now, symbol))
        .filter(symbol -> off.get(symbol.index()) == byLine)
        .toList();
  }

  private List<Kept> kept() {
    return model.symbols().stream()
        .filter(symbol -> isOn(now, symbol) && symbol.hasPrompt())
        .map(this::kept)
        .toList();
  }

  private Kept kept(Symbol symbol) {
    if (goals.contains(symbol)) {
      return new Kept(symbol, Kept.Why.GOAL, List.of());
    }
    if (now.value(symbol).origin() instanceof Origin.FromSelect select) {
      return new Kept(symbol, Kept.Why.SELECTED, symbols(select.selectors()));
    }
    if (symbol.choice().isPresent()) {
      return new Kept(symbol, Kept.Why.CHOICE, List.of());
    }
    if (!now.settable(symbol).contains(Tristate.N)) {
      return new Kept(symbol, Kept.Why.COMPUTED, List.of());
    }
    if (!withImplied && !implying(symbol).isEmpty()) {
      return new Kept(symbol, Kept.Why.IMPLIED, implying(symbol));
    }
    Configuration changed = without(symbol);
    List<Symbol> lost = goalsLost(changed);
    return lost.isEmpty()
        ? new Kept(symbol, Kept.Why.OPPOSITE, goneOn(changed))
        : new Kept(symbol, Kept.Why.NEEDED, lost);
  }

  private List<Symbol> symbols(List<Selector> selectors) {
    return selectors.stream()
        .map(each -> model.symbol(each.symbol()).orElseThrow())
        .distinct()
        .toList();
  }

  /** The symbols that are on and imply this one. */
  private List<Symbol> implying(Symbol symbol) {
    return symbol.impliedBy().stream()
        .filter(imply -> now.holds(imply.effectiveCondition()))
        .map(imply -> imply.node().symbol().orElseThrow())
        .filter(by -> isOn(now, by))
        .distinct()
        .toList();
  }
}
