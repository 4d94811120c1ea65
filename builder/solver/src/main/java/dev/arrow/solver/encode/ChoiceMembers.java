package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the members of one choice, which show, and which would be on by default. */
final class ChoiceMembers {
  private final KconfigModel model;
  private final Choice choice;
  private final Parts parts;
  private final Logic logic;
  private final Formula formula;
  private final Map<Symbol, Wish> wishes = new LinkedHashMap<>();

  ChoiceMembers(KconfigModel model, Choice choice, Parts parts) {
    this.model = model;
    this.choice = choice;
    this.parts = parts;
    this.logic = parts.logic();
    this.formula = logic.formula();
    boolean byMode = model.dialect().choiceRule().hasMode();
    boolean modules = byMode && choice.type() == SymbolType.TRISTATE;
    List<Integer> asked = new ArrayList<>();
    for (Symbol member : choice.members()) {
      boolean settable = member.hasPrompt() && member.type().isLogical();
      Wish wish = settable ? parts.changes().member(member, byMode, modules) : Wish.NONE;
      wishes.put(member, wish);
      asked.add(formula.and(wish.changed(), wish.value().yes()));
    }
    formula.requireAtMostOne(asked);
  }

  Wish wish(Symbol member) {
    return wishes.getOrDefault(member, Wish.NONE);
  }

  /** Whether it is asked for by a changed line. */
  int askedAnew(Symbol member, Tristate value) {
    Wish wish = wish(member);
    Pair asked = wish.value();
    int is = value == Tristate.Y ? asked.yes() : formula.and(asked.on(), -asked.yes());
    return formula.and(wish.changed(), is);
  }

  /** Whether its present line asks for the value and stays. */
  int askedStill(Symbol member, Tristate value) {
    boolean asks = parts.lines().ofMember(member).filter(l -> l.value() == value).isPresent();
    return asks ? -wish(member).changed() : Formula.FALSE;
  }

  private int place(Symbol member) {
    return parts.lines().ofMember(member).map(Lines.Placed::place).orElse(0);
  }

  /** The members whose present line comes behind that of the given one. */
  List<Symbol> later(Symbol than) {
    List<Symbol> later = new ArrayList<>();
    for (Symbol member : choice.members()) {
      if (place(member) > place(than)) {
        later.add(member);
      }
    }
    return later;
  }

  /** The members, the one mentioned last first, those never mentioned in their order. */
  List<Symbol> latestFirst() {
    List<Symbol> members = new ArrayList<>(choice.members());
    members.sort(Comparator.comparingInt((Symbol member) -> -place(member)));
    return members;
  }

  /** How far a member shows, apart from its choice. */
  Pair visibility(Symbol member) {
    return prompts(member.definitions());
  }

  /** How far the choice shows. */
  Pair visibility() {
    return choice.type().isLogical() ? prompts(choice.definitions()) : Pair.N;
  }

  private Pair prompts(List<MenuNode> definitions) {
    List<Pair> prompts = new ArrayList<>();
    for (MenuNode node : definitions) {
      for (Property.Prompt prompt : node.prompts()) {
        prompts.add(parts.around().prompt(prompt));
      }
    }
    return logic.any(prompts);
  }

  /**
   * Of each member whether it is the one that is on if nobody asks for one.
   *
   * @param visible of each member how far it shows
   */
  Map<Symbol, Integer> byDefault(Map<Symbol, Pair> visible) {
    Map<Symbol, Integer> picked = new LinkedHashMap<>();
    int open = Formula.TRUE;
    for (MenuNode node : choice.definitions()) {
      for (Property.Default value : node.defaults()) {
        Symbol member = member(value);
        if (member != null) {
          Pair condition = logic.and(parts.around().dependency(node), parts.around().own(value));
          int usable = formula.and(shown(visible, member), condition.on());
          picked.merge(member, formula.and(open, usable), formula::or);
          open = formula.and(open, -usable);
        }
      }
    }
    for (Symbol member : choice.members()) {
      picked.merge(member, formula.and(open, shown(visible, member)), formula::or);
      open = formula.and(open, -shown(visible, member));
    }
    return picked;
  }

  private @Nullable Symbol member(Property.Default value) {
    Symbol symbol =
        value.value() instanceof Expr.Reference reference
            ? model.symbol(reference.name()).orElse(null)
            : null;
    return symbol != null && wishes.containsKey(symbol) ? symbol : null;
  }

  static int shown(Map<Symbol, Pair> visible, Symbol member) {
    return visible.getOrDefault(member, Pair.N).on();
  }
}
