package dev.arrow.kconfig.model;

import dev.arrow.diag.Diagnostic;
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
  private final ValueCheck values;

  ModelCheck(TreeBuilder tree, SyntaxReporter reporter) {
    this.tree = tree;
    this.reporter = reporter;
    this.values = new ValueCheck(tree, reporter);
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
          Diagnostic.of(
                  KconfigError.NO_TYPE,
                  "`" + symbol.name() + "` has no type, so it never has a value.")
              .at(first.position())
              .withHint("Write one below it, such as `bool`."),
          first.inclusion());
    }
    for (MenuNode node : symbol.definitions()) {
      if (node.kind() == MenuNode.Kind.MENUCONFIG && node.prompt == null) {
        reporter.report(
            Diagnostic.of(KconfigError.PROMPT_MISSING, "A menuconfig needs a prompt.")
                .at(node.position())
                .withHint("Give it one, or write `config`."),
            node.inclusion());
      }
      if (symbol.isTransitional() && isBound(node)) {
        transitional(node.position(), node);
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

  private void transitional(SourcePosition position, MenuNode node) {
    reporter.report(
        Diagnostic.of(
                KconfigError.NOT_IN_DIALECT,
                "A transitional symbol has a type and a help, and nothing else; it stands in no"
                    + " `if` and in no menu that depends on anything.")
            .at(position),
        node.inclusion());
  }

  private void property(Symbol symbol, Property property) {
    if (symbol.isTransitional()) {
      transitional(property.position(), property.node());
    } else if (property instanceof Property.Default value) {
      values.defaultValue(symbol, value);
    } else if (property instanceof Property.Range range) {
      values.range(symbol, range);
    } else if (property instanceof Property.Select select) {
      reverse(symbol, select, select.target(), "select");
    } else if (property instanceof Property.Imply imply) {
      reverse(symbol, imply, imply.target(), "imply");
    }
  }

  private void reverse(Symbol symbol, Property property, String target, String word) {
    Symbol known = tree.byName().get(target);
    if (!symbol.type().isLogical() && symbol.type() != SymbolType.UNKNOWN) {
      report(property, KconfigError.SELECT_INVALID, "Only bool and tristate can " + word + ".");
    } else if (known != null && !known.type().isLogical() && known.type() != SymbolType.UNKNOWN) {
      report(
          property,
          KconfigError.SELECT_INVALID,
          "`" + target + "` is " + known.type().keyword() + ", so nothing can " + word + " it.");
    } else if (known != null && known.choice().isPresent()) {
      reporter.report(
          Diagnostic.of(
                  KconfigError.SELECT_MEMBER,
                  "`" + target + "` is a member of a choice; to " + word + " it has no effect.")
              .at(property.position())
              .withHint("Depend on it, or give the choice a default.")
              .withNote("The choice is here.", known.choice().get().node().position()),
          property.node().inclusion());
    }
  }

  private void report(Property property, KconfigError kind, String message) {
    reporter.report(
        Diagnostic.of(kind, message).at(property.position()), property.node().inclusion());
  }
}
