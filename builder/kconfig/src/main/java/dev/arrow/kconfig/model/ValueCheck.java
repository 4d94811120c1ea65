package dev.arrow.kconfig.model;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether defaults and ranges of numbers and texts are such. */
final class ValueCheck {
  private final TreeBuilder tree;
  private final SyntaxReporter reporter;

  ValueCheck(TreeBuilder tree, SyntaxReporter reporter) {
    this.tree = tree;
    this.reporter = reporter;
  }

  void defaultValue(Symbol symbol, Property.Default value) {
    SymbolType type = symbol.type();
    if (type.isLogical() || type == SymbolType.UNKNOWN) {
      return;
    }
    if (!(value.value() instanceof Expr.Operand operand)) {
      report(
          value,
          KconfigError.DEFAULT_NOT_SINGLE,
          "The default of a " + type.keyword() + " is one symbol or one value.",
          "Write several defaults, each with its `if`.");
    } else if (!isNumberFor(type, operand)) {
      invalid(value, KconfigError.DEFAULT_INVALID, type, operand);
    }
  }

  void range(Symbol symbol, Property.Range range) {
    SymbolType type = symbol.type();
    if (!type.isNumber()) {
      report(range, KconfigError.RANGE_MISPLACED, "Only int and hex have a range.", "Remove it.");
    } else if (!isNumberFor(type, range.low())) {
      invalid(range, KconfigError.RANGE_INVALID, type, range.low());
    } else if (!isNumberFor(type, range.high())) {
      invalid(range, KconfigError.RANGE_INVALID, type, range.high());
    }
  }

  /** Whether the operand can be such a number; a defined symbol of a number type can. */
  private boolean isNumberFor(SymbolType type, Expr.Operand operand) {
    Symbol symbol = symbol(operand);
    if (symbol != null) {
      return type == SymbolType.STRING || symbol.type().isNumber();
    }
    return NumberText.isValid(type, operand.text());
  }

  private @Nullable Symbol symbol(Expr.Operand operand) {
    return operand instanceof Expr.Reference ? tree.byName().get(operand.text()) : null;
  }

  private void invalid(
      Property property, KconfigError kind, SymbolType type, Expr.Operand operand) {
    String text = operand.text();
    Optional<String> bare =
        type == SymbolType.INT ? NumberText.withoutZeros(text) : Optional.empty();
    if (bare.isPresent()) {
      report(
          property,
          KconfigError.LEADING_ZERO,
          "`" + text + "` is no int, as it has a leading zero.",
          "Write " + bare.get() + ".");
    } else {
      String hint =
          operand instanceof Expr.Reference
              ? "Nothing defines such a symbol either."
              : "A value of this type is " + example(type) + ".";
      report(property, kind, "`" + text + "` is no value of type " + type.keyword() + ".", hint);
    }
  }

  private static String example(SymbolType type) {
    return type == SymbolType.HEX ? "written like 0x1f" : "written like -12 or 30";
  }

  private void report(Property property, KconfigError kind, String message, String hint) {
    reporter.report(
        Diagnostic.of(kind, message).at(property.position()).withHint(hint),
        property.node().inclusion());
  }
}
