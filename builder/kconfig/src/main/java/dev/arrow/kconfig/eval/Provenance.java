package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.program.Rows;
import dev.arrow.kconfig.syntax.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells where values come from. Found out when asked: most values never are. */
final class Provenance {
  private final KconfigModel model;
  private final Program program;
  private final State state;
  private final Wishes wishes;
  private final Machine machine;

  Provenance(KconfigModel model, State state, Wishes wishes) {
    this.model = model;
    this.program = model.program();
    this.state = state;
    this.wishes = wishes;
    this.machine = new Machine(model, state);
  }

  Origin of(Symbol symbol) {
    int index = symbol.index();
    return switch (state.origin[index]) {
      case State.USER -> fromUser(wishes.line(index));
      case State.NEED -> fromUser(wishes.need(index));
      case State.DEFAULT -> fromDefault(symbol);
      case State.SELECT -> new Origin.FromSelect(selectors(symbol));
      case State.IMPLY -> new Origin.FromImply(impliers(symbol));
      case State.RANGE -> fromRange(symbol);
      case State.CHOICE -> fromChoice(symbol.choice().orElseThrow());
      default -> new Origin.Unset();
    };
  }

  /** The line, which is gone only where a circle of dependencies kept values from settling. */
  private static Origin fromUser(@Nullable UserLine line) {
    return line == null ? new Origin.Unset() : new Origin.FromUser(line);
  }

  private Origin fromDefault(Symbol symbol) {
    int active = Defaults.active(program.tables(), machine, symbol.index());
    if (active < 0) {
      // In a circle of dependencies values may not fit each other.
      return new Origin.Unset();
    }
    int number = Defaults.number(program.tables(), symbol.index(), active);
    List<Property.Default> defaults = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      defaults.addAll(node.defaults());
    }
    Property.Default found = defaults.get(number);
    return new Origin.FromDefault(found.position(), found.value(), found.condition());
  }

  private Origin fromRange(Symbol symbol) {
    NumberRules numbers = new NumberRules(model, state, wishes, machine);
    NumberRules.Bounds bounds = numbers.bounds(symbol.index());
    if (bounds == null) {
      return new Origin.Unset();
    }
    String unbounded = numbers.unbounded(symbol.index(), state.visible[symbol.index()], bounds);
    SourcePosition place = activeRange(symbol).position();
    return new Origin.FromRange(place, bounds.low(), bounds.high(), unbounded);
  }

  private Origin fromChoice(Choice choice) {
    int pick = state.pick[choice.index()];
    Optional<String> picked =
        pick < 0 ? Optional.empty() : Optional.of(model.symbols().get(pick).name());
    return new Origin.FromChoice(choice.node().position(), picked);
  }

  /** The first range whose condition holds; to be asked only where one does. */
  Property.Range activeRange(Symbol symbol) {
    List<Property.Range> all = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      all.addAll(node.ranges());
    }
    Rows ranges = program.tables().ranges();
    int at = ranges.from(symbol.index());
    while (machine.condition(ranges.get(at)) == 0) {
      at += 3;
    }
    return all.get((at - ranges.from(symbol.index())) / 3);
  }

  /** What keeps the symbol above a value: what selects it, or an older imply that makes it y. */
  List<Selector> forcing(Symbol symbol, int value) {
    List<Selector> selectors = selectors(symbol);
    boolean promoting = value == 1 && model.dialect().implyRule() != Dialect.ImplyRule.BOUNDED;
    return selectors.isEmpty() && promoting ? impliers(symbol) : selectors;
  }

  /** What selects the symbol now. */
  List<Selector> selectors(Symbol symbol) {
    return active(symbol.selectedBy(), program.tables().selects(), symbol);
  }

  /** What selects the symbol now as just that value. */
  List<Selector> selectors(Symbol symbol, Tristate value) {
    Rows conditions = program.tables().selects();
    List<Selector> active = new ArrayList<>();
    int at = conditions.from(symbol.index());
    for (Property.Select select : symbol.selectedBy()) {
      if (machine.condition(conditions.get(at++)) == Wishes.rank(value)) {
        String name = select.node().symbol().orElseThrow().name();
        active.add(new Selector(name, select.position()));
      }
    }
    return active;
  }

  private List<Selector> impliers(Symbol symbol) {
    return active(symbol.impliedBy(), program.tables().implies(), symbol);
  }

  private List<Selector> active(
      List<? extends Property> properties, Rows conditions, Symbol target) {
    List<Selector> active = new ArrayList<>();
    int at = conditions.from(target.index());
    for (Property property : properties) {
      if (machine.condition(conditions.get(at++)) != 0) {
        String name = property.node().symbol().orElseThrow().name();
        active.add(new Selector(name, property.position()));
      }
    }
    return active;
  }
}
