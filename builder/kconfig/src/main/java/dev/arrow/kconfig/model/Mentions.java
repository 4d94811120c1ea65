package dev.arrow.kconfig.model;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;

/** Every place where entries name symbols. */
public final class Mentions {
  /** Takes the places, in the order of the files. */
  public interface Visitor {
    /** A symbol or constant in a condition, or in the default of a bool, tristate or choice. */
    void operand(MenuNode node, Expr.Operand operand);

    /** A word that is a symbol or stands for its text: a bound, or the default of a number. */
    default void word(MenuNode node, Expr.Operand operand) {}

    /** What a select or imply names. */
    void target(MenuNode node, String name, SourcePosition place);
  }

  private Mentions() {}

  /** Hands every place over. */
  public static void forEach(Iterable<MenuNode> nodes, Visitor visitor) {
    for (MenuNode node : nodes) {
      expression(node, node.ownDependency(), visitor);
      expression(node, node.ownVisibility(), visitor);
      for (Property property : node.properties()) {
        expression(node, property.condition(), visitor);
        property(node, property, visitor);
      }
    }
  }

  private static void property(MenuNode node, Property property, Visitor visitor) {
    if (property instanceof Property.Default value) {
      value(node, value.value(), visitor);
    } else if (property instanceof Property.Range range) {
      visitor.word(node, range.low());
      visitor.word(node, range.high());
    } else if (property instanceof Property.Select select) {
      visitor.target(node, select.target(), select.position());
    } else if (property instanceof Property.Imply imply) {
      visitor.target(node, imply.target(), imply.position());
    }
  }

  private static void value(MenuNode node, Expr value, Visitor visitor) {
    boolean logical =
        node.kind() == MenuNode.Kind.CHOICE
            || (node.symbol != null && node.symbol.type().isLogical());
    if (logical || !(value instanceof Expr.Operand word)) {
      expression(node, value, visitor);
    } else {
      visitor.word(node, word);
    }
  }

  private static void expression(MenuNode node, Expr expr, Visitor visitor) {
    if (expr != Expr.Constant.YES) {
      for (Expr.Operand operand : expr.operands()) {
        visitor.operand(node, operand);
      }
    }
  }
}
