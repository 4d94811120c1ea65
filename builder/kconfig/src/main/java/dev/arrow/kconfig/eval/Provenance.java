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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells where values come from. Found out when asked: most values never are. */
final class Provenance {
  private final Program program;
  private final State state;
  private final Wishes wishes;
  private final Machine machine;

  Provenance(KconfigModel model, State state, Wishes wishes) {
    this.program = model.program();
    this.state = state;
    this.wishes = wishes;
    this.machine = new Machine(model, state);
  }

  Origin of(Symbol symbol) {
    int index = symbol.index();
    return switch (state.origin[index]) {
      case State.USER -> new Origin.FromUser(Objects.requireNonNull(wishes.line(index)));
      case State.NEED -> new Origin.FromUser(Objects.requireNonNull(wishes.need(index)));
      case State.DEFAULT -> new Origin.FromDefault(activeDefault(symbol));
      case State.SELECT -> new Origin.FromSelect(selectors(symbol));
      case State.IMPLY -> new Origin.FromImply(impliers(symbol));
      case State.RANGE -> new Origin.FromRange(activeRange(symbol));
      case State.CHOICE ->
          new Origin.FromChoice(symbol.choice().map(Choice::node).orElseThrow().position());
      default -> new Origin.Unset();
    };
  }

  private SourcePosition activeDefault(Symbol symbol) {
    int active = Defaults.active(program.tables(), machine, symbol.index());
    int number = Defaults.number(program.tables(), symbol.index(), active);
    List<Property.Default> defaults = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      defaults.addAll(node.defaults());
    }
    return defaults.get(number).position();
  }

  /** Place of the first range whose condition holds. */
  SourcePosition activeRange(Symbol symbol) {
    List<Property.Range> all = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      all.addAll(node.ranges());
    }
    Rows ranges = program.tables().ranges();
    int number = 0;
    for (int i = ranges.from(symbol.index()); i < ranges.to(symbol.index()); i += 3) {
      if (machine.condition(ranges.get(i)) != 0) {
        return all.get(number).position();
      }
      number++;
    }
    return symbol.definitions().get(0).position();
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
