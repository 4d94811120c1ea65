package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Choices of the dialects in which a choice always has one member on. */
final class PickRules {
  private final boolean byPriority;
  private final Logic logic;
  private final Formula formula;
  private final Symbols symbols;

  PickRules(boolean byPriority, Parts parts) {
    this.byPriority = byPriority;
    this.logic = parts.logic();
    this.formula = logic.formula();
    this.symbols = parts.symbols();
  }

  /** Of each member its value. */
  Map<Symbol, Pair> of(Choice choice, ChoiceMembers members) {
    Map<Symbol, Pair> visible = new LinkedHashMap<>();
    for (Symbol member : choice.members()) {
      int modules = symbols.modulesOf(member);
      visible.put(member, logic.promoted(members.visibility(member), modules));
    }
    LastAsked last = new LastAsked(formula, choice, members);
    Map<Symbol, Integer> picked = byPriority ? last.chosenOfShown(visible) : last.chosen(visible);
    int open = -formula.any(new ArrayList<>(picked.values()));
    Map<Symbol, Integer> otherwise = otherwise(choice, members, visible);
    Map<Symbol, Pair> values = new LinkedHashMap<>();
    for (Symbol member : choice.members()) {
      int left = formula.and(open, otherwise.getOrDefault(member, Formula.FALSE));
      int chosen = picked.getOrDefault(member, Formula.FALSE);
      values.put(member, Pair.of(formula.or(chosen, left)));
    }
    return values;
  }

  /** Which is on if none is that was asked for. */
  private Map<Symbol, Integer> otherwise(
      Choice choice, ChoiceMembers members, Map<Symbol, Pair> visible) {
    Map<Symbol, Integer> picked = new LinkedHashMap<>();
    int open = Formula.TRUE;
    for (Map.Entry<Symbol, Integer> pick : members.byDefault(visible).entrySet()) {
      int usable = formula.and(pick.getValue(), -members.askedStill(pick.getKey(), Tristate.N));
      picked.merge(pick.getKey(), usable, formula::or);
      open = formula.and(open, -usable);
    }
    for (Symbol member : choice.members()) {
      int usable = formula.and(ChoiceMembers.shown(visible, member), -members.wish(member).set());
      picked.merge(member, formula.and(open, usable), formula::or);
      open = formula.and(open, -usable);
    }
    List<Symbol> backwards = byPriority ? members.latestFirst() : new ArrayList<>(choice.members());
    Collections.reverse(backwards);
    for (Symbol member : backwards) {
      int usable = ChoiceMembers.shown(visible, member);
      picked.merge(member, formula.and(open, usable), formula::or);
      open = formula.and(open, -usable);
    }
    return picked;
  }
}
