package dev.arrow.kconfig.law;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a model says, in a form that is no Kconfig: operators stand before their operands, so
 * that a lost parenthesis shows. Places in files are left out.
 */
final class TreeShape {
  private TreeShape() {}

  static List<String> of(KconfigModel model) {
    List<String> lines = new ArrayList<>();
    node(model.root(), lines);
    for (Symbol symbol : model.symbols()) {
      String choice = symbol.choice().map(c -> " of choice " + c.index()).orElse("");
      boolean allows = model.program().modules() == symbol.index();
      lines.add(
          symbol.name() + " " + symbol.type() + choice + symbol.isTransitional() + " " + allows);
    }
    model
        .choices()
        .forEach(c -> lines.add(c.name() + " " + c.type() + c.isOptional() + c.members()));
    return lines;
  }

  private static void node(MenuNode node, List<String> lines) {
    lines.add(
        node.kind()
            + " "
            + node.symbol().map(Symbol::name).orElse("")
            + node.prompt().map(Property.Prompt::text).orElse("")
            + shape(node.ownDependency())
            + shape(node.ownVisibility())
            + node.help().orElse(""));
    for (Property property : node.properties()) {
      lines.add(shape(property) + " if " + shape(property.condition()));
    }
    node.children().forEach(child -> node(child, lines));
    lines.add("end");
  }

  private static String shape(Property property) {
    if (property instanceof Property.Prompt prompt) {
      return "prompt " + prompt.text();
    } else if (property instanceof Property.Default value) {
      return "default " + shape(value.value());
    } else if (property instanceof Property.Select select) {
      return "select " + select.target();
    } else if (property instanceof Property.Imply imply) {
      return "imply " + imply.target();
    }
    Property.Range range = (Property.Range) property;
    return "range " + shape(range.low()) + shape(range.high());
  }

  private static String shape(Expr expr) {
    if (expr == Expr.Constant.YES) {
      return "()";
    } else if (expr instanceof Expr.And) {
      return "(and" + parts(expr) + ")";
    } else if (expr instanceof Expr.Or) {
      return "(or" + parts(expr) + ")";
    } else if (expr instanceof Expr.Not not) {
      return "(not" + shape(not.operand()) + ")";
    } else if (expr instanceof Expr.Comparison comparison) {
      String operands = shape(comparison.left()) + shape(comparison.right());
      return "(" + comparison.relation() + operands + ")";
    } else if (expr instanceof Expr.Reference reference) {
      return "(symbol " + reference.name() + ")";
    }
    return "(constant " + ((Expr.Constant) expr).text() + ")";
  }

  /** The operands of a chain of one operator, which may be grouped either way. */
  private static String parts(Expr expr) {
    if (expr instanceof Expr.And and) {
      return part(and.left(), true) + part(and.right(), true);
    }
    Expr.Or or = (Expr.Or) expr;
    return part(or.left(), false) + part(or.right(), false);
  }

  private static String part(Expr expr, boolean isAnd) {
    boolean same = isAnd ? expr instanceof Expr.And : expr instanceof Expr.Or;
    return same ? parts(expr) : shape(expr);
  }
}
