package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import java.util.ArrayList;
import java.util.List;

/** What the user may choose between now. */
final class Settable {
  private final State state;
  private final Evaluator evaluator;

  Settable(State state, Evaluator evaluator) {
    this.state = state;
    this.evaluator = evaluator;
  }

  /** From what is selected up to what is visible; empty if these leave no choice. */
  List<Tristate> of(Symbol symbol) {
    int visible = state.visible[symbol.index()];
    if (!symbol.type().isLogical() || visible == 0) {
      return List.of();
    }
    if (symbol.choice().isPresent()) {
      // Which of the members is y is the choice's question.
      return visible == 2 ? List.of(Tristate.Y) : List.of(Tristate.N, Tristate.M);
    }
    return between(
        evaluator.selected(symbol.index()), visible, evaluator.isTristate(symbol.type()));
  }

  /** The modes of a choice; empty if there is but one. */
  List<Tristate> of(Choice choice) {
    int visible = evaluator.visibility(choice);
    int least = choice.isOptional() ? 0 : Math.min(visible, 1);
    boolean tristate = evaluator.isTristate(choice.type());
    return between(least == 1 && !tristate ? 2 : least, visible, tristate);
  }

  private static List<Tristate> between(int least, int most, boolean tristate) {
    List<Tristate> values = new ArrayList<>();
    for (int value = least; value <= most && least < most; value++) {
      if (value != 1 || tristate) {
        values.add(Tristate.of(value));
      }
    }
    return List.copyOf(values);
  }
}
