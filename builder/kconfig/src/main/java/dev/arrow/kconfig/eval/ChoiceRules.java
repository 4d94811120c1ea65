package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.program.ProgramTables;
import dev.arrow.kconfig.program.Rows;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Which member of a choice is on. A choice computes its members' visibility along with its own. */
final class ChoiceRules {
  private static final int NONE = -1;

  private final KconfigModel model;
  private final Program program;
  private final ProgramTables tables;
  private final boolean byMode;
  private final boolean byPriority;
  private final State state;
  private final Wishes wishes;
  private final Machine machine;

  ChoiceRules(KconfigModel model, State state, Wishes wishes, Machine machine) {
    this.model = model;
    this.program = model.program();
    this.tables = program.tables();
    this.byMode = model.dialect().choiceRule().hasMode();
    this.byPriority = model.dialect().choiceRule() == Dialect.ChoiceRule.PRIORITY;
    this.state = state;
    this.wishes = wishes;
    this.machine = machine;
  }

  boolean compute(int unit) {
    Choice choice = model.choices().get(program.choiceOf(unit));
    int mode = byMode ? mode(choice) : 2;
    boolean changed = state.tristate[unit] != mode;
    state.tristate[unit] = (byte) mode;
    for (Symbol member : choice.members()) {
      int visible = byMode ? inMode(choice, mode, member) : visibility(member);
      visible = visible == 1 && !isTristate(member.type()) ? 2 : visible;
      changed |= state.visible[member.index()] != visible;
      state.visible[member.index()] = (byte) visible;
    }
    int pick = mode != 2 ? NONE : byMode ? pickOfMode(choice) : pickWithoutMode(choice);
    changed |= state.pick[choice.index()] != pick;
    state.pick[choice.index()] = pick;
    // In mode m members follow the user's lines, which may have changed.
    return changed || mode == 1;
  }

  /** How visible the mode leaves a member: in mode y nothing can be m, in mode m no bool shows. */
  private int inMode(Choice choice, int mode, Symbol member) {
    int visible = Math.min(mode, visibility(member));
    boolean shown =
        member.type() == SymbolType.TRISTATE
            ? mode != 2 || visible != 1
            : mode == 2 || choice.type() != SymbolType.TRISTATE;
    return shown ? visible : 0;
  }

  private boolean isTristate(SymbolType type) {
    int modules = program.modules();
    return type == SymbolType.TRISTATE && modules >= 0 && state.tristate[modules] != 0;
  }

  private int visibility(Symbol member) {
    Rows prompts = tables.prompts();
    int visible = 0;
    for (int i = prompts.from(member.index()); i < prompts.to(member.index()); i++) {
      visible = Math.max(visible, machine.condition(prompts.get(i)));
    }
    return visible;
  }

  /** How far the user can see the choice, where it has a mode. */
  int visibility(Choice choice) {
    if (!choice.type().isLogical()) {
      return 0;
    }
    Rows prompts = tables.choicePrompts();
    int visible = 0;
    for (int i = prompts.from(choice.index()); i < prompts.to(choice.index()); i++) {
      visible = Math.max(visible, machine.condition(prompts.get(i)));
    }
    return visible == 1 && !isTristate(choice.type()) ? 2 : visible;
  }

  private int mode(Choice choice) {
    int visible = visibility(choice);
    int wanted = Math.max(choice.isOptional() ? 0 : 1, wanted(choice));
    int mode = Math.min(wanted, visible);
    return mode == 1 && !isTristate(choice.type()) ? 2 : mode;
  }

  /** What is asked of the choice as a whole, else the most that a line asks of a member. */
  int asked(Choice choice) {
    int asked = wishes.mode[choice.index()];
    if (asked == Wishes.NONE) {
      for (Symbol member : choice.members()) {
        asked = Math.max(asked, wishes.ofMember(member.index()));
      }
    }
    return asked;
  }

  /** The same; but an m behind a y makes no sense, and asks for nothing, as in the C tool. */
  private int wanted(Choice choice) {
    boolean asWhole = wishes.mode[choice.index()] != Wishes.NONE;
    return !asWhole && isContradictory(choice) ? 0 : asked(choice);
  }

  /** Whether the lines ask for y of a member and then for m of another one. */
  boolean isContradictory(Choice choice) {
    long firstYes = Long.MAX_VALUE;
    long lastModule = 0;
    for (Symbol member : choice.members()) {
      int ofMember = wishes.ofMember(member.index());
      long place = wishes.priority(member.index());
      if (ofMember == 2) {
        firstYes = Math.min(firstYes, place);
      } else if (ofMember == 1) {
        lastModule = Math.max(lastModule, place);
      }
    }
    return firstYes < lastModule;
  }

  private int pickOfMode(Choice choice) {
    int chosen = lastChosen(choice);
    return chosen != NONE ? chosen : byDefault(choice);
  }

  /** The member that was asked for last, if it is visible. */
  private int lastChosen(Choice choice) {
    Symbol chosen = null;
    for (Symbol member : choice.members()) {
      int index = member.index();
      boolean later = chosen == null || wishes.priority(index) > wishes.priority(chosen.index());
      if (wishes.ofMember(index) == 2 && later) {
        chosen = member;
      }
    }
    boolean usable = chosen != null && state.visible[chosen.index()] != 0;
    return usable && chosen != null ? chosen.index() : NONE;
  }

  private int pickWithoutMode(Choice choice) {
    List<Symbol> members = byPriority ? byPriority(choice) : new ArrayList<>(choice.members());
    int chosen = byPriority ? firstChosen(members) : lastChosen(choice);
    if (chosen != NONE) {
      return chosen;
    }
    int pick = byDefault(choice);
    if (pick != NONE && wishes.ofMember(pick) != 0) {
      return pick;
    }
    for (Symbol member : choice.members()) {
      if (isVisible(member) && wishes.ofMember(member.index()) == Wishes.NONE) {
        return member.index();
      }
    }
    Collections.reverse(members);
    for (Symbol member : members) {
      if (isVisible(member)) {
        return member.index();
      }
    }
    return NONE;
  }

  private int firstChosen(List<Symbol> members) {
    for (Symbol member : members) {
      if (isVisible(member) && wishes.ofMember(member.index()) == 2) {
        return member.index();
      }
    }
    return NONE;
  }

  private boolean isVisible(Symbol member) {
    return state.visible[member.index()] != 0;
  }

  /** The members, the one mentioned last first, those never mentioned in their order. */
  private List<Symbol> byPriority(Choice choice) {
    List<Symbol> members = new ArrayList<>(choice.members());
    for (Symbol member : members) {
      if (wishes.priority(member.index()) != 0) {
        members.sort(new LatestFirst(wishes));
        break;
      }
    }
    return members;
  }

  /** The member that is on if nobody asks for one; -1 if none is visible. */
  int byDefault(Choice choice) {
    Rows defaults = tables.choiceDefaults();
    for (int i = defaults.from(choice.index()); i < defaults.to(choice.index()); i += 2) {
      int member = defaults.get(i + 1);
      boolean usable =
          member >= 0
              && model.symbol(member).choice().orElse(null) == choice
              && state.visible[member] != 0;
      if (usable && machine.condition(defaults.get(i)) != 0) {
        return member;
      }
    }
    for (Symbol member : choice.members()) {
      if (isVisible(member)) {
        return member.index();
      }
    }
    return NONE;
  }

  /** Computes a member from its choice. */
  boolean member(int symbol, Choice choice) {
    int mode = state.tristate[program.unitOfChoice(choice.index())];
    int visible = state.visible[symbol];
    int value = state.pick[choice.index()] == symbol ? 2 : 0;
    if (mode == 1) {
      value = wishes.ofMember(symbol) > 0 ? Math.min(visible, 1) : 0;
    }
    boolean wished = wishes.ofMember(symbol) == value;
    state.origin[symbol] = wished && visible != 0 ? State.USER : State.CHOICE;
    state.written[symbol] = visible != 0;
    boolean changed = state.tristate[symbol] != value;
    state.tristate[symbol] = (byte) value;
    return changed;
  }

  /** A class and no lambda, because the first lambda of a run costs milliseconds. */
  private record LatestFirst(Wishes wishes) implements Comparator<Symbol> {
    @Override
    public int compare(Symbol a, Symbol b) {
      return Long.compare(wishes.priority(b.index()), wishes.priority(a.index()));
    }
  }
}
