package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which member of a choice was asked for last. */
final class LastAsked {
  private final Formula formula;
  private final Choice choice;
  private final ChoiceMembers members;

  LastAsked(Formula formula, Choice choice, ChoiceMembers members) {
    this.formula = formula;
    this.choice = choice;
    this.members = members;
  }

  /** Of each member whether it was asked for last of all, and shows. */
  Map<Symbol, Integer> chosen(Map<Symbol, Pair> visible) {
    return chosen(visible, Formula.TRUE);
  }

  /** Of each member whether it was asked for last of those that show. */
  Map<Symbol, Integer> chosenOfShown(Map<Symbol, Pair> visible) {
    return chosen(visible, Formula.FALSE);
  }

  /**
   * The members that were asked for and show.
   *
   * @param hiddenCount whether one that does not show is in the way of earlier ones
   */
  private Map<Symbol, Integer> chosen(Map<Symbol, Pair> visible, int hiddenCount) {
    Map<Symbol, Integer> chosen = new LinkedHashMap<>();
    List<Integer> anew = new ArrayList<>();
    for (Symbol member : choice.members()) {
      anew.add(counting(members.askedAnew(member, Tristate.Y), visible, member, hiddenCount));
    }
    int anyAnew = formula.any(anew);
    for (Symbol member : choice.members()) {
      int shown = ChoiceMembers.shown(visible, member);
      int still = formula.and(members.askedStill(member, Tristate.Y), -anyAnew);
      for (Symbol later : members.later(member)) {
        int inTheWay = members.askedStill(later, Tristate.Y);
        still = formula.and(still, -counting(inTheWay, visible, later, hiddenCount));
      }
      int asked = formula.or(members.askedAnew(member, Tristate.Y), still);
      chosen.put(member, formula.and(asked, shown));
    }
    return chosen;
  }

  private int counting(int asked, Map<Symbol, Pair> visible, Symbol member, int hiddenCount) {
    return formula.and(asked, formula.or(hiddenCount, ChoiceMembers.shown(visible, member)));
  }
}
