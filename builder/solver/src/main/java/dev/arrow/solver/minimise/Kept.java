package dev.arrow.solver.minimise;

import dev.arrow.kconfig.model.Symbol;
import java.util.List;

/**
 * Something that stays on.
 *
 * @param symbol what
 * @param why why it does
 * @param by the symbols that are the reason, if there are such
 */
public record Kept(Symbol symbol, Why why, List<Symbol> by) {
  /** Why something stays on. */
  public enum Why {
    /** It is one of the goals. */
    GOAL,
    /** Without it these goals would not be what they are. */
    NEEDED,
    /** These select it. */
    SELECTED,
    /** These imply it, and implied symbols were to stay. */
    IMPLIED,
    /** It is the member of its choice that is on. */
    CHOICE,
    /** Switched off, it would switch these on. */
    OPPOSITE,
    /** Nobody can set it. */
    COMPUTED
  }

  public Kept {
    by = List.copyOf(by);
  }
}
