package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** How a condition depends on a symbol; by its form alone, as menus are laid out by it. */
final class Dependence {
  private Dependence() {}

  /** Whether one of the conditions that must all hold is that the symbol is on. */
  static boolean requires(Expr condition, String symbol) {
    for (Expr part : condition.conjuncts()) {
      if (isOn(part, symbol)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the condition mentions the symbol at all. Asked of every entry, and the condition of
   * one that lies deep is long: the last term comes first, so that no more than that waits.
   */
  static boolean mentions(Expr condition, String symbol) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(condition);
    while (!open.isEmpty()) {
      Expr at = open.pop();
      if (at instanceof Expr.Reference reference && reference.name().equals(symbol)) {
        return true;
      }
      if (at instanceof Expr.And and) {
        open.push(and.left());
        open.push(and.right());
      } else if (at instanceof Expr.Or or) {
        open.push(or.left());
        open.push(or.right());
      } else if (at instanceof Expr.Not not) {
        open.push(not.operand());
      } else if (at instanceof Expr.Comparison comparison) {
        open.push(comparison.left());
        open.push(comparison.right());
      }
    }
    return false;
  }

  /** Whether every condition that must hold for {@code lesser} must also for {@code greater}. */
  static boolean covers(Expr greater, Expr lesser) {
    if (lesser.conjuncts().isEmpty()) {
      return true;
    }
    Set<String> parts = new HashSet<>();
    for (Expr part : greater.conjuncts()) {
      parts.add(form(part));
    }
    for (Expr part : lesser.conjuncts()) {
      if (!parts.contains(form(part))) {
        return false;
      }
    }
    return true;
  }

  /** The text of a condition; the same for {@code A} and {@code A != n}. */
  private static String form(Expr part) {
    return part instanceof Expr.Comparison comparison
            && comparison.relation() == Relation.UNEQUAL
            && comparison.right().text().equals("n")
        ? comparison.left().toString()
        : part.toString();
  }

  private static boolean isOn(Expr part, String symbol) {
    if (part instanceof Expr.Reference reference) {
      return reference.name().equals(symbol);
    }
    if (part instanceof Expr.Comparison comparison
        && comparison.left() instanceof Expr.Reference reference
        && reference.name().equals(symbol)) {
      String other = comparison.right().text();
      return switch (comparison.relation()) {
        case EQUAL -> other.equals("y") || other.equals("m");
        case UNEQUAL -> other.equals("n");
        default -> false;
      };
    }
    return false;
  }
}
