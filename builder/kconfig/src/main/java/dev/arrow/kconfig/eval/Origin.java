package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import java.util.List;

/** Where a value comes from. */
public sealed interface Origin {
  /** A user line was honoured. */
  record FromUser(UserLine line) implements Origin {}

  /** A {@code default} at that place. */
  record FromDefault(SourcePosition position) implements Origin {}

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

  /** A number that the {@code range} at that place moved to its bound. */
  record FromRange(SourcePosition position) implements Origin {}

  /** The choice at that place picked this member, or another one. */
  record FromChoice(SourcePosition position) implements Origin {}

  /** Nobody gave a value. */
  record Unset() implements Origin {}
}
