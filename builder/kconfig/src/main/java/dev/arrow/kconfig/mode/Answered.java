package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import java.util.BitSet;

/** Which questions have their answer, by a line of the configuration or by the user. */
final class Answered {
  private final BitSet symbols = new BitSet();
  private final BitSet modes = new BitSet();

  /**
   * What a configuration answers.
   *
   * @param wasRead whether its lines come from a file; a file speaks for the mode of every choice
   */
  static Answered by(Configuration configuration, boolean wasRead) {
    Answered answered = new Answered();
    KconfigModel model = configuration.model();
    for (UserLine line : configuration.lines()) {
      Symbol symbol = model.symbol(line.symbol()).orElse(null);
      if (symbol != null && counts(configuration, symbol, line)) {
        answered.symbols.set(symbol.index());
      }
    }
    answered.modes.set(0, model.choices().size(), wasRead);
    for (Choice choice : model.choices()) {
      // A member that is new opens the question for the mode again, and so do lines against others.
      if (configuration.isContradictory(choice) || !answered.has(configuration, choice)) {
        answered.modes.clear(choice.index());
      }
    }
    return answered;
  }

  /** A number out of its range counts only where it is moved to the bound, not thrown away. */
  private static boolean counts(Configuration configuration, Symbol symbol, UserLine line) {
    boolean discards = configuration.model().dialect().numberRule().discards();
    return symbol.type().isLogical() || !discards || configuration.accepts(symbol, line.value());
  }

  void add(Symbol symbol) {
    symbols.set(symbol.index());
  }

  void add(Choice choice) {
    modes.set(choice.index());
  }

  boolean has(Symbol symbol) {
    return symbols.get(symbol.index());
  }

  /** Whether neither a line of the symbol nor one of its old name answers for it. */
  boolean isNew(Configuration configuration, Symbol symbol) {
    return !has(symbol) && !configuration.isCarriedOver(symbol);
  }

  /** Whether a node has a question without answer. */
  boolean leavesOpen(Configuration configuration, MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    if (symbol != null) {
      return configuration.isChangeable(symbol) && isNew(configuration, symbol);
    }
    Choice choice = node.choice().orElse(null);
    return choice != null
        && !has(configuration, choice)
        && (!configuration.settable(choice).isEmpty() || configuration.pick(choice).isPresent());
  }

  /** Whether nothing of a choice is open: neither its mode nor any member that can be picked. */
  boolean has(Configuration configuration, Choice choice) {
    boolean moded = configuration.model().dialect().choiceRule() == Dialect.ChoiceRule.MODE;
    if (moded && !modes.get(choice.index())) {
      return false;
    }
    return (moded && configuration.mode(choice) != Tristate.Y)
        || choice.members().stream().allMatch(m -> has(m) || !configuration.isVisible(m));
  }
}
