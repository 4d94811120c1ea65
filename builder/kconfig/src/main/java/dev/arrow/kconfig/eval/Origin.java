package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;
import java.util.List;
import java.util.Optional;

/** Where a value comes from. */
public sealed interface Origin {
  /** A user line was honoured. */
  record FromUser(UserLine line) implements Origin {}

  /**
   * A {@code default} at that place.
   *
   * @param value what stands behind the word, a symbol or an expression
   * @param condition its own {@code if}; {@link Expr.Constant#YES} without one
   */
  record FromDefault(SourcePosition position, Expr value, Expr condition) implements Origin {}

  /** Selected by these symbols. */
  record FromSelect(List<Selector> selectors) implements Origin {
    public FromSelect {
      selectors = List.copyOf(selectors);
    }
  }

  /** Implied by these symbols. */
  record FromImply(List<Selector> selectors) implements Origin {
    public FromImply {
      selectors = List.copyOf(selectors);
    }
  }

  /**
   * A number that the {@code range} at that place moved to its bound.
   *
   * @param low the least value, as text
   * @param high the greatest value, as text
   * @param unbounded what the value would be without the range
   */
  record FromRange(SourcePosition position, String low, String high, String unbounded)
      implements Origin {}

  /**
   * The choice at that place decided.
   *
   * @param picked the member that is on; none where a choice can be off, or have several at m
   */
  record FromChoice(SourcePosition position, Optional<String> picked) implements Origin {}

  /** Nobody gave a value. */
  record Unset() implements Origin {}
}
