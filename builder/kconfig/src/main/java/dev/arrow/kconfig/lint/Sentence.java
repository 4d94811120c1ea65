package dev.arrow.kconfig.lint;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.syntax.Expr;

/** How messages name what they are about. */
final class Sentence {
  private static final int LONGEST = 120;

  private Sentence() {}

  /** An expression in quotes, without its end if it is long. */
  static String quoted(Expr expr) {
    String text = expr.toString();
    return "`" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + "`";
  }

  /** A symbol by its name, anything else by what it is. */
  static String subject(MenuNode node) {
    return switch (node.kind()) {
      case CONFIG, MENUCONFIG -> "`" + node.symbol().orElseThrow().name() + "`";
      case CHOICE -> "the choice";
      case MENU -> "the menu";
      case COMMENT -> "the comment";
      case IF -> "this `if`";
      case ROOT -> "the tree";
    };
  }
}
