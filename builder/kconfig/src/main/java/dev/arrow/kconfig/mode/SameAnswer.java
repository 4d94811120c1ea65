package dev.arrow.kconfig.mode;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.ChoiceWish;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The modes that answer every question alike: allyesconfig, allmodconfig, allnoconfig. Numbers and
 * texts keep their defaults, and so does which member a choice picks.
 */
public final class SameAnswer {
  private final KconfigModel model;
  private final String mode;
  private final Tristate answer;

  private SameAnswer(KconfigModel model, String mode, Tristate answer) {
    this.model = model;
    this.mode = mode;
    this.answer = answer;
  }

  /**
   * What such a mode asks.
   *
   * @param mode its name, for messages
   * @param fixed lines that are kept as they are; what they speak of is not asked
   */
  public static Wanted of(KconfigModel model, String mode, Tristate answer, List<UserLine> fixed) {
    return new SameAnswer(model, mode, answer).beside(fixed);
  }

  private Wanted beside(List<UserLine> fixed) {
    Set<String> named = new HashSet<>();
    for (UserLine line : fixed) {
      named.add(line.symbol());
    }
    List<UserLine> lines = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      if (isAsked(symbol, !fixed.isEmpty()) && !named.contains(symbol.name())) {
        lines.add(line(symbol));
      }
    }
    lines.addAll(fixed);
    List<ChoiceWish> choices = new ArrayList<>();
    // A file that was read speaks for every choice, as in the C tool.
    if (model.dialect().choiceRule().hasMode() && fixed.isEmpty()) {
      for (Choice choice : model.choices()) {
        choices.add(new ChoiceWish(choice, answer));
      }
    }
    return new Wanted(lines, choices);
  }

  private boolean isAsked(Symbol symbol, boolean besideFile) {
    if (!symbol.type().isLogical() || !symbol.hasPrompt()) {
      return false;
    }
    return symbol.choice().map(choice -> isAsked(symbol, choice, besideFile)).orElse(true);
  }

  /**
   * In mode m any number of a choice's members may be m; else the choice picks. Beside a file a
   * choice has that mode unless the file or `optional` says otherwise.
   */
  private boolean isAsked(Symbol member, Choice choice, boolean besideFile) {
    return answer != Tristate.N
        && !(besideFile && choice.isOptional())
        && model.dialect().choiceRule().hasMode()
        && member.type() == SymbolType.TRISTATE;
  }

  private UserLine line(Symbol symbol) {
    boolean yes =
        (answer == Tristate.M && symbol.type() == SymbolType.BOOL)
            || (answer == Tristate.N && symbol.isYesInAllNo());
    Tristate asked = symbol.choice().isPresent() ? Tristate.M : answer;
    String value = yes ? "y" : asked.text();
    return UserLine.user(symbol.name(), value, SourcePosition.wholeFile(mode));
  }
}
