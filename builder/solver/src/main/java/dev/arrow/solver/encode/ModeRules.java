package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Choices of the dialects in which a choice has a mode. */
final class ModeRules {
  private final Logic logic;
  private final Formula formula;
  private final Symbols symbols;

  ModeRules(Parts parts) {
    this.logic = parts.logic();
    this.formula = logic.formula();
    this.symbols = parts.symbols();
  }

  private int modulesOf(Choice choice) {
    return choice.type() == SymbolType.TRISTATE ? symbols.modules() : Formula.FALSE;
  }

  /** Of each member its value. */
  Map<Symbol, Pair> of(Choice choice, ChoiceMembers members) {
    Pair mode = mode(choice, members);
    Map<Symbol, Pair> visible = new LinkedHashMap<>();
    for (Symbol member : choice.members()) {
      visible.put(member, inMode(choice, mode, member, members.visibility(member)));
    }
    Map<Symbol, Integer> chosen = chosen(choice, members, visible);
    int any = formula.any(new ArrayList<>(chosen.values()));
    Map<Symbol, Integer> byDefault = members.byDefault(visible);
    Map<Symbol, Pair> values = new LinkedHashMap<>();
    for (Symbol member : choice.members()) {
      int pick =
          formula.or(
              chosen.getOrDefault(member, Formula.FALSE),
              formula.and(-any, byDefault.getOrDefault(member, Formula.FALSE)));
      int module = formula.and(mode.on(), -mode.yes());
      int asked = members.wish(member).value().on();
      int asModule = formula.and(formula.and(module, asked), ChoiceMembers.shown(visible, member));
      int yes = formula.and(mode.yes(), pick);
      values.put(member, new Pair(formula.or(yes, asModule), yes));
    }
    return values;
  }

  private Pair mode(Choice choice, ChoiceMembers members) {
    List<Pair> asked = new ArrayList<>();
    for (Symbol member : choice.members()) {
      asked.add(members.wish(member).value());
    }
    Pair wanted = logic.choose(contradictory(choice, members), Pair.N, logic.any(asked));
    Pair least = choice.isOptional() ? wanted : logic.or(wanted, Pair.M);
    Pair visible = logic.promoted(members.visibility(), modulesOf(choice));
    return logic.promoted(logic.and(least, visible), modulesOf(choice));
  }

  /** Whether a line asks for y of a member, and one behind it for m of another one. */
  private int contradictory(Choice choice, ChoiceMembers members) {
    List<Integer> ways = new ArrayList<>();
    for (Symbol first : choice.members()) {
      int still = members.askedStill(first, Tristate.Y);
      for (Symbol second : choice.members()) {
        int later =
            members.later(first).contains(second)
                ? members.askedStill(second, Tristate.M)
                : Formula.FALSE;
        int module = formula.or(members.askedAnew(second, Tristate.M), later);
        ways.add(formula.and(still, module));
      }
    }
    return formula.any(ways);
  }

  /** In mode y nothing can be m, in mode m no bool shows. */
  private Pair inMode(Choice choice, Pair mode, Symbol member, Pair own) {
    Pair visible = logic.and(mode, own);
    int shown;
    if (member.type() == SymbolType.TRISTATE) {
      shown = formula.or(-mode.yes(), formula.or(-visible.on(), visible.yes()));
    } else {
      shown = choice.type() == SymbolType.TRISTATE ? mode.yes() : Formula.TRUE;
    }
    Pair left = logic.and(visible, Pair.of(shown));
    return logic.promoted(left, symbols.modulesOf(member));
  }

  /** Of each member whether it was asked for last, and shows. */
  private Map<Symbol, Integer> chosen(
      Choice choice, ChoiceMembers members, Map<Symbol, Pair> visible) {
    return new LastAsked(formula, choice, members).chosen(visible);
  }
}
