package dev.arrow.kconfig.model;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;

/** Looks a finished tree over for what is legal text and still wrong. */
final class ModelCheck {
  private final TreeBuilder tree;
  private final SyntaxReporter reporter;

  ModelCheck(TreeBuilder tree, SyntaxReporter reporter) {
    this.tree = tree;
    this.reporter = reporter;
  }

  void run(Dialect dialect) {
    for (Symbol symbol : tree.symbols()) {
      symbol(symbol);
    }
    ChoiceCheck choices = new ChoiceCheck(dialect, reporter);
    for (Choice choice : tree.choices()) {
      choices.check(choice);
    }
    if (dialect.lint() == Dialect.Lint.POOL) {
      new PoolLint(tree, reporter).run();
    }
  }

  private void symbol(Symbol symbol) {
    MenuNode first = symbol.definitions().get(0);
    if (symbol.type() == SymbolType.UNKNOWN) {
      reporter.report(
          KconfigError.NO_TYPE,
          "`" + symbol.name() + "` has no type, so it never has a value.",
          first.position());
    }
    for (MenuNode node : symbol.definitions()) {
      if (node.kind() == MenuNode.Kind.MENUCONFIG && node.prompt == null) {
        reporter.report(
            KconfigError.PROMPT_MISSING, "A menuconfig needs a prompt.", node.position());
      }
      if (symbol.isTransitional() && isBound(node)) {
        transitional(node.position());
      }
      for (Property property : node.properties()) {
        property(symbol, property);
      }
    }
  }

  /** Whether the node depends on anything but y, itself or by what is around it. */
  private static boolean isBound(MenuNode node) {
    for (Expr term : node.dependency().conjuncts()) {
      if (!(term instanceof Expr.Constant constant && constant.text().equals("y"))) {
        return true;
      }
    }
    return false;
  }

  private void transitional(SourcePosition position) {
    reporter.report(
        KconfigError.NOT_IN_DIALECT,
        "A transitional symbol has a type and a help, and nothing else; it stands in no `if` and"
            + " in no menu that depends on anything.",
        position);
  }

  private void property(Symbol symbol, Property property) {
    if (symbol.isTransitional()) {
      transitional(property.position());
    } else if (property instanceof Property.Default value) {
      defaultValue(symbol, value);
    } else if (property instanceof Property.Range range) {
      range(symbol, range);
    } else if (property instanceof Property.Select select) {
      reverse(symbol, select, select.target(), "select");
    } else if (property instanceof Property.Imply imply) {
      reverse(symbol, imply, imply.target(), "imply");
    }
  }

  private void defaultValue(Symbol symbol, Property.Default value) {
    SymbolType type = symbol.type();
    if (type.isLogical() || type == SymbolType.UNKNOWN) {
      return;
    }
    if (!(value.value() instanceof Expr.Operand operand)) {
      reporter.report(
          KconfigError.DEFAULT_INVALID,
          "The default of a " + type.keyword() + " is one symbol or one value.",
          value.position());
    } else if (!isNumberFor(type, operand)) {
      reporter.report(
          KconfigError.DEFAULT_INVALID,
          "`" + operand.text() + "` is no value of type " + type.keyword() + ".",
          value.position());
    }
  }

  private void range(Symbol symbol, Property.Range range) {
    if (!symbol.type().isNumber()) {
      reporter.report(
          KconfigError.RANGE_INVALID, "Only int and hex have a range.", range.position());
    } else if (!isNumberFor(symbol.type(), range.low())
        || !isNumberFor(symbol.type(), range.high())) {
      reporter.report(
          KconfigError.RANGE_INVALID,
          "A bound is no value of type " + symbol.type().keyword() + ".",
          range.position());
    }
  }

  /** Whether the operand can be such a number; a defined symbol of a number type can. */
  private boolean isNumberFor(SymbolType type, Expr.Operand operand) {
    Symbol symbol = operand instanceof Expr.Reference ? tree.byName().get(operand.text()) : null;
    if (symbol != null) {
      return type == SymbolType.STRING || symbol.type().isNumber();
    }
    return NumberText.isValid(type, operand.text());
  }

  private void reverse(Symbol symbol, Property property, String target, String word) {
    Symbol known = tree.byName().get(target);
    if (!symbol.type().isLogical() && symbol.type() != SymbolType.UNKNOWN) {
      reporter.report(
          KconfigError.SELECT_INVALID,
          "Only bool and tristate can " + word + ".",
          property.position());
    } else if (known != null && !known.type().isLogical() && known.type() != SymbolType.UNKNOWN) {
      reporter.report(
          KconfigError.SELECT_INVALID,
          "`" + target + "` is " + known.type().keyword() + ", so nothing can " + word + " it.",
          property.position());
    } else if (known != null && known.choice().isPresent()) {
      reporter.report(
          KconfigError.SELECT_INVALID,
          "`" + target + "` is a member of a choice; to " + word + " it has no effect.",
          property.position());
    }
  }
}
