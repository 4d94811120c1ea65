package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.model.Symbol;
import java.util.List;

/**
 * Why a symbol is what it is.
 *
 * @param symbol whose value it is
 * @param value that value, and what explains it
 * @param refused the user's lines for the symbol that have no effect
 * @param others of the other values, or of the one asked for, what stands in the way
 * @param whole whether nothing was left out for being too much to look at
 */
public record Explanation(
    Symbol symbol, Cause value, List<Refusal> refused, List<Other> others, boolean whole) {

  /**
   * Values that the symbol has not, all for the same cause.
   *
   * @param values as text, at least one; empty text for any other one of a number or text
   * @param cause says that it can be set, or what hinders it
   */
  public record Other(List<String> values, Cause cause) {
    public Other {
      values = List.copyOf(values);
    }
  }

  public Explanation {
    refused = List.copyOf(refused);
    others = List.copyOf(others);
  }
}
