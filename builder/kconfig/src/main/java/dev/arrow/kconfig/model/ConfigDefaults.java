package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.Expr;
import java.util.List;

/** What {@code configdefault} gives counts only where an entry of the symbol lets it be on. */
final class ConfigDefaults {
  private ConfigDefaults() {}

  /** Binds the nodes that only add defaults to the dependencies of the others. */
  static void bind(List<MenuNode> nodes) {
    for (MenuNode node : nodes) {
      if (node.addsDefaults && node.symbol != null) {
        Expr direct = direct(node.symbol);
        node.ownDependency = Expr.and(node.ownDependency, direct);
        node.dependency = Expr.and(node.dependency, direct);
      }
    }
  }

  private static Expr direct(Symbol symbol) {
    Expr direct = null;
    for (MenuNode definition : symbol.definitions()) {
      Expr other = definition.dependency;
      if (!definition.addsDefaults) {
        direct = direct == null ? other : new Expr.Or(direct, other);
      }
    }
    return direct == null ? Expr.Constant.YES : direct;
  }
}
