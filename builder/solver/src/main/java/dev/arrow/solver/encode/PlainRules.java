package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.List;

/** How the value of a symbol outside of choices comes about; the engine's rules, as clauses. */
final class PlainRules {
  private final boolean bounded;
  private final Logic logic;
  private final Formula formula;
  private final Symbols symbols;
  private final Guards guards;
  private final Conditions conditions;
  private final Around around;
  private final Lines lines;
  private final Changes changes;

  PlainRules(KconfigModel model, Parts parts) {
    this.bounded = model.dialect().implyRule() == Dialect.ImplyRule.BOUNDED;
    this.logic = parts.logic();
    this.formula = logic.formula();
    this.symbols = parts.symbols();
    this.guards = parts.guards();
    this.conditions = parts.conditions();
    this.around = parts.around();
    this.lines = parts.lines();
    this.changes = parts.changes();
  }

  private Pair promoted(Symbol symbol, Pair value) {
    return logic.promoted(value, symbols.modulesOf(symbol));
  }

  /**
   * A value and what may be wrong with it.
   *
   * @param unmet whether more is selected than the dependencies allow
   */
  record Computed(Pair value, int unmet) {}

  Computed of(Symbol symbol) {
    if (symbol.isTransitional()) {
      Pair carried = promoted(symbol, changes.unchanged(symbol).value());
      return new Computed(guards.bound(carried, StatementText.transitional(symbol)), Formula.FALSE);
    }
    Pair direct = promoted(symbol, around.direct(symbol));
    Pair implies = reverse(symbol.impliedBy());
    Pair value = implied(symbol, direct, promoted(symbol, implies), byDefault(symbol));
    if (symbol.hasPrompt()) {
      Pair visible = promoted(symbol, visibility(symbol));
      Wish wish = changes.plain(symbol, symbols.modulesOf(symbol));
      Pair asked = logic.and(wish.value(), visible);
      value = logic.choose(formula.and(visible.on(), wish.set()), asked, value);
    }
    value = promotedByImply(direct, implies, value);
    Pair selected = promoted(symbol, reverse(symbol.selectedBy()));
    value = promoted(symbol, logic.or(value, selected));
    int unmet = exceeds(selected, direct);
    return new Computed(
        isBare(symbol) ? guards.bound(value, StatementText.bare(symbol)) : value, unmet);
  }

  private boolean isBare(Symbol symbol) {
    return isSilent(symbol) && symbol.selectedBy().isEmpty() && symbol.impliedBy().isEmpty();
  }

  /** Whether the symbol has neither a prompt nor a default. */
  static boolean isSilent(Symbol symbol) {
    return symbol.definitions().stream()
        .allMatch(node -> node.prompts().isEmpty() && node.defaults().isEmpty());
  }

  private Pair visibility(Symbol symbol) {
    List<Pair> prompts = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      for (Property.Prompt prompt : node.prompts()) {
        prompts.add(around.prompt(prompt));
      }
    }
    return logic.any(prompts);
  }

  /** The first default whose condition holds. */
  private Pair byDefault(Symbol symbol) {
    List<Pair> values = new ArrayList<>();
    List<Pair> holding = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      for (Property.Default value : node.defaults()) {
        Pair condition = logic.and(around.dependency(node), around.own(value));
        Pair text = guards.bound(conditions.value(value.value()), StatementText.of(value));
        holding.add(condition);
        values.add(logic.and(text, condition));
      }
    }
    Pair result = Pair.N;
    for (int i = values.size() - 1; i >= 0; i--) {
      result = logic.choose(holding.get(i).on(), values.get(i), result);
    }
    return result;
  }

  /** The greatest that others select, or imply. */
  private Pair reverse(List<? extends Property> properties) {
    List<Pair> all = new ArrayList<>(properties.size());
    for (Property property : properties) {
      all.add(effect(property));
    }
    return logic.any(all);
  }

  private Pair effect(Property property) {
    Pair selector = symbols.of(property.node().symbol().orElseThrow());
    Pair own = logic.and(selector, conditions.condition(property.condition()));
    Pair bound = guards.bound(own, StatementText.of(property));
    return logic.and(bound, around.dependency(property.node()));
  }

  /** Whether a select is more than what its target depends on. */
  int unmetBy(Property.Select select, Symbol target) {
    return exceeds(promoted(target, effect(select)), promoted(target, around.direct(target)));
  }

  private int exceeds(Pair value, Pair bound) {
    return formula.or(formula.and(value.on(), -bound.on()), formula.and(value.yes(), -bound.yes()));
  }

  /** Raises what nobody set to what is implied, and to what the program needs. */
  private Pair implied(Symbol symbol, Pair direct, Pair implies, Pair value) {
    Lines.Placed need = lines.need(symbol).orElse(null);
    Pair needed = Pair.of(changes.need(symbol));
    if (need != null) {
      String text = symbol.name() + "=" + need.line().value() + ": the program needs it";
      needed = guards.bound(Pair.of(need.value()), new Statement(need.line().origin(), text));
    }
    Pair wanted = logic.or(needed, implies);
    Pair raised = logic.or(value, wanted);
    Pair limited = logic.choose(wanted.on(), logic.and(raised, direct), value);
    if (bounded) {
      return limited;
    }
    Pair promoting = logic.choose(direct.on(), raised, value);
    return logic.choose(needed.on(), limited, promoting);
  }

  /** Under the older rule an imply of y turns m into y, also an m of the user. */
  private Pair promotedByImply(Pair direct, Pair implies, Pair value) {
    if (bounded) {
      return value;
    }
    int raised = formula.and(formula.and(value.on(), direct.on()), implies.yes());
    return new Pair(value.on(), formula.or(value.yes(), raised));
  }
}
