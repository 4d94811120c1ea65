package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Optional;

/** A line below an entry, as it was written. A missing condition is {@link Expr.Constant#YES}. */
public sealed interface Clause {
  SourcePosition position();

  /** Gives the type. */
  record Type(SymbolType type, SourcePosition position) implements Clause {}

  /** Shows the entry to the user. */
  record Prompt(String text, Expr condition, SourcePosition position) implements Clause {}

  /** A value for when the user gives none. */
  record Default(Expr value, Expr condition, SourcePosition position) implements Clause {}

  /** {@code depends on}. */
  record DependsOn(Expr condition, SourcePosition position) implements Clause {}

  /** {@code visible if}. */
  record VisibleIf(Expr condition, SourcePosition position) implements Clause {}

  /** Switches another symbol on. */
  record Select(String target, Expr condition, SourcePosition position) implements Clause {}

  /** Switches another symbol on unless somebody objects. */
  record Imply(String target, Expr condition, SourcePosition position) implements Clause {}

  /** Bounds a number. */
  record Range(Expr.Operand low, Expr.Operand high, Expr condition, SourcePosition position)
      implements Clause {}

  /** Text for the user. */
  record Help(HelpText text, SourcePosition position) implements Clause {}

  /**
   * {@code option env}: the symbol holds a variable of the environment.
   *
   * @param value of the variable; empty if it is not set
   */
  record Variable(String name, Optional<String> value, SourcePosition position) implements Clause {}

  /** A property without arguments. */
  record Mark(MarkKind kind, SourcePosition position) implements Clause {}

  /** The properties without arguments. */
  enum MarkKind {
    OPTIONAL,
    MODULES,
    /** The older way to write it. */
    OPTION_MODULES,
    TRANSITIONAL,
    ALLNOCONFIG_Y,
    DEFCONFIG_LIST
  }
}
