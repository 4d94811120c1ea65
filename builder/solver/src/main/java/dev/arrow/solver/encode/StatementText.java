package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements in the words of the language, with the name of what they are said of. */
final class StatementText {
  private static final int MOST_MEMBERS = 8;

  private StatementText() {}

  static String dependency(MenuNode node, Expr part) {
    return node.kind() == MenuNode.Kind.IF ? "if " + part : name(node) + ": depends on " + part;
  }

  static String visibility(MenuNode node, Expr part) {
    return name(node) + ": visible if " + part;
  }

  static Statement of(Property property) {
    String condition =
        property.condition() == Expr.Constant.YES ? "" : " if " + property.condition();
    return new Statement(
        property.position(), name(property.node()) + ": " + said(property) + condition);
  }

  private static String said(Property property) {
    if (property instanceof Property.Prompt prompt) {
      return "prompt \"" + prompt.text() + "\"";
    } else if (property instanceof Property.Default value) {
      return "default " + value.value();
    } else if (property instanceof Property.Select select) {
      return "select " + select.target();
    } else if (property instanceof Property.Imply imply) {
      return "imply " + imply.target();
    } else if (property instanceof Property.Range range) {
      return "range " + range.low() + " " + range.high();
    }
    throw new IllegalArgumentException("no property of an entry: " + property);
  }

  /** Of a symbol that nothing can give a value. */
  static Statement bare(Symbol symbol) {
    String selected = symbol.type().isLogical() ? ", and nothing selects it" : "";
    return new Statement(
        symbol.definitions().get(0).position(),
        symbol.name() + ": no prompt, no default" + selected);
  }

  /** Of a symbol that has a value only from lines of old configurations. */
  static Statement transitional(Symbol symbol) {
    return new Statement(symbol.definitions().get(0).position(), symbol.name() + ": transitional");
  }

  /** Of a tristate, that m needs modules. */
  static Statement modules(Symbol symbol, Optional<Symbol> modules) {
    String needed =
        modules.map(m -> "m only while " + m + " is on").orElse("no symbol of the tree allows m");
    return new Statement(
        symbol.definitions().get(0).position(), symbol.name() + ": tristate, " + needed);
  }

  static Statement of(Choice choice) {
    List<String> names = new ArrayList<>();
    for (Symbol member : choice.members()) {
      if (names.size() == MOST_MEMBERS) {
        names.add("...");
        break;
      }
      names.add(member.name());
    }
    return new Statement(
        choice.node().position(), "choice: at most one of " + String.join(", ", names) + " is y");
  }

  private static String name(MenuNode node) {
    String title = node.prompt().map(prompt -> " \"" + prompt.text() + "\"").orElse("");
    return node.symbol()
        .map(Symbol::name)
        .orElseGet(
            () ->
                switch (node.kind()) {
                  case CHOICE -> "choice" + title;
                  case COMMENT -> "comment" + title;
                  default -> "menu" + title;
                });
  }
}
