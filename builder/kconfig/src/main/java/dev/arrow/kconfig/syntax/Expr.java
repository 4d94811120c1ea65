package dev.arrow.kconfig.syntax;

import dev.arrow.diag.SourcePosition;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A condition or value as it was written: names are not bound yet. Expressions can be very deep, so
 * whoever walks one keeps a stack of its own; the methods here do.
 */
public sealed interface Expr {

  /** Something a comparison can compare. */
  sealed interface Operand extends Expr {
    /** Name of the symbol, or text of the constant. */
    String text();

    @Override
    SourcePosition position();
  }

  /** A symbol by its name, defined or not. */
  record Reference(String name, SourcePosition position) implements Operand {
    @Override
    public String text() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code y}, {@code m}, {@code n}, or a quoted text. */
  record Constant(String text, SourcePosition position) implements Operand {
    /** True without condition; has no place in any file. */
    public static final Constant YES = new Constant("y", SourcePosition.wholeFile(""));

    public boolean isTristate() {
      return text.length() == 1 && "nmy".indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public String toString() {
      return ExprText.constant(text);
    }
  }

  /** Two operands compared; the result is y or n. */
  record Comparison(Operand left, Relation relation, Operand right) implements Expr {
    @Override
    public SourcePosition position() {
      return left.position();
    }

    @Override
    public String toString() {
      return ExprText.of(this, UnaryOperator.identity());
    }
  }

  /** The opposite. Identity is its equality, so that no comparison recurses. */
  record Not(Expr operand, SourcePosition position) implements Expr {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return ExprText.of(this, UnaryOperator.identity());
    }
  }

  /** The lesser of two. Identity is its equality, so that no comparison recurses. */
  record And(Expr left, Expr right) implements Expr {
    @Override
    public SourcePosition position() {
      return ExprWalk.leftmost(this).position();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return ExprText.of(this, UnaryOperator.identity());
    }
  }

  /** The greater of two. Identity is its equality, so that no comparison recurses. */
  record Or(Expr left, Expr right) implements Expr {
    @Override
    public SourcePosition position() {
      return ExprWalk.leftmost(this).position();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return ExprText.of(this, UnaryOperator.identity());
    }
  }

  /** Where it starts; the whole of file "" for {@link Constant#YES}. */
  SourcePosition position();

  /** The conjunction, leaving out what is always true. */
  static Expr and(Expr left, Expr right) {
    if (left == Constant.YES) {
      return right;
    }
    return right == Constant.YES ? left : new And(left, right);
  }

  /** The terms that must all hold, left to right; none for {@link Constant#YES}. */
  default List<Expr> conjuncts() {
    return ExprWalk.conjuncts(this);
  }

  /** Hands over every symbol that is mentioned, left to right, as often as it is. */
  default void forEachReference(Consumer<Reference> action) {
    for (Operand operand : operands()) {
      if (operand instanceof Reference reference) {
        action.accept(reference);
      }
    }
  }

  /** Every symbol and constant, left to right, as often as it is mentioned. */
  default List<Operand> operands() {
    return ExprWalk.operands(this);
  }

  /** The expression and all its parts but operands of comparisons, each behind its own parts. */
  default List<Expr> postOrder() {
    return ExprWalk.postOrder(this);
  }

  /** The expression in the language, with the names of symbols as the function gives them. */
  default String text(UnaryOperator<String> names) {
    return ExprText.of(this, names);
  }

  /** Names of the symbols that stand outside negations and comparisons. */
  default SortedSet<String> unnegatedNames() {
    return ExprWalk.unnegatedNames(this);
  }
}
