package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Map;

/** Numbers and texts that stand as conditions, and comparisons with one result. */
final class LogicRule implements Rule {
  private final Findings findings;
  private final Possible possible;

  LogicRule(Findings findings) {
    this.findings = findings;
    this.possible = new Possible(findings, false);
  }

  @Override
  public void check() {
    for (MenuNode node : findings.model().nodes()) {
      condition(node.ownDependency(), node);
      condition(node.ownVisibility(), node);
      for (Property property : node.properties()) {
        condition(property.condition(), node);
        boolean logical = node.symbol().map(s -> s.type().isLogical()).orElse(false);
        if (logical && property instanceof Property.Default value) {
          condition(value.value(), node);
        }
      }
    }
  }

  private void condition(Expr condition, MenuNode node) {
    if (condition != Expr.Constant.YES) {
      Leaves.forEach(condition, leaf -> leaf(leaf, node));
    }
  }

  private void leaf(Expr leaf, MenuNode node) {
    if (leaf instanceof Expr.Comparison comparison) {
      comparison(comparison, node);
    } else if (leaf instanceof Expr.Reference reference) {
      findings.model().symbol(reference.name()).ifPresent(symbol -> symbol(symbol, leaf, node));
    } else if (leaf instanceof Expr.Constant constant
        && !constant.isTristate()
        && findings.isWritten(constant)) {
      add(
          KconfigError.VALUE_AS_LOGIC,
          "The text " + constant + " is always n as a condition.",
          "A symbol is written without quotes.",
          leaf,
          node);
    }
  }

  private void symbol(Symbol symbol, Expr leaf, MenuNode node) {
    SymbolType type = symbol.type();
    if (!type.isLogical() && type != SymbolType.UNKNOWN) {
      add(
          KconfigError.VALUE_AS_LOGIC,
          "`" + symbol.name() + "` is " + type.keyword() + ", so it is always n as a condition.",
          "Compare it, as in `" + symbol.name() + " != " + empty(type) + "`.",
          leaf,
          node);
    }
  }

  private static String empty(SymbolType type) {
    return type == SymbolType.STRING ? "\"\"" : "0";
  }

  private void comparison(Expr.Comparison comparison, MenuNode node) {
    int values = possible.of(comparison, Map.of());
    if (values == Possible.N || values == Possible.Y) {
      String result = values == Possible.N ? "n" : "y";
      String name = comparison.left().text();
      SymbolType type = findings.model().symbol(name).orElseThrow().type();
      add(
          KconfigError.CONSTANT_COMPARISON,
          Sentence.quoted(comparison) + " is always " + result + ".",
          "`" + name + "` is " + type.keyword() + ".",
          comparison,
          node);
    }
  }

  private void add(KconfigError kind, String message, String hint, Expr at, MenuNode node) {
    findings.add(Diagnostic.of(kind, message).at(at.position()).withHint(hint), node);
  }
}
