package dev.arrow.kconfig.model;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;

/**
 * What an entry says of its symbol besides its type, under a condition. Where a symbol is defined
 * several times, each property counts with the dependencies of its own entry.
 */
public sealed interface Property {
  /** The entry it stands in. */
  MenuNode node();

  /** Its own {@code if}; {@link Expr.Constant#YES} without one. */
  Expr condition();

  SourcePosition position();

  /** The dependency of the entry and the own condition. */
  default Expr effectiveCondition() {
    return Expr.and(node().dependency(), condition());
  }

  /** Makes the user see the symbol. */
  record Prompt(MenuNode node, String text, Expr condition, SourcePosition position)
      implements Property {

    /** With the {@code visible if} of the menus around it. */
    @Override
    public Expr effectiveCondition() {
      return Expr.and(Expr.and(node().dependency(), node().menuVisibility()), condition());
    }
  }

  /** A value for when the user gave none. */
  record Default(MenuNode node, Expr value, Expr condition, SourcePosition position)
      implements Property {}

  /** Switches {@code target} on whatever its dependencies say. */
  record Select(MenuNode node, String target, Expr condition, SourcePosition position)
      implements Property {}

  /** Switches {@code target} on unless the user or its dependencies object. */
  record Imply(MenuNode node, String target, Expr condition, SourcePosition position)
      implements Property {}

  /** Bounds of a number. */
  record Range(
      MenuNode node, Expr.Operand low, Expr.Operand high, Expr condition, SourcePosition position)
      implements Property {}
}
