package dev.arrow.lint;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The configuration that asks for one select to have its effect, and for nothing else. */
final class SingleWish {
  private static final SourcePosition NOWHERE = SourcePosition.wholeFile("");
  private static final int MOST = 1000;

  private SingleWish() {}

  /**
   * Asks for the selecting symbol, for what it and the select depend on, and for what that depends
   * on in turn; alternatives are asked for all at once.
   */
  static Configuration configuration(KconfigModel model, Property.Select select) {
    Set<String> wanted = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    select.node().symbol().ifPresent(symbol -> open.add(symbol.name()));
    open.addAll(select.effectiveCondition().unnegatedNames());
    while (!open.isEmpty() && wanted.size() < MOST) {
      String name = open.pop();
      if (wanted.add(name)) {
        model.symbol(name).ifPresent(symbol -> addNeeded(symbol, open));
      }
    }
    List<UserLine> lines = new ArrayList<>();
    for (String name : wanted) {
      model
          .symbol(name)
          .filter(symbol -> symbol.type().isLogical())
          .ifPresent(symbol -> lines.add(line(symbol)));
    }
    return Configuration.of(model, lines);
  }

  private static void addNeeded(Symbol symbol, Deque<String> open) {
    for (MenuNode node : symbol.definitions()) {
      open.addAll(node.dependency().unnegatedNames());
      for (Property.Default value : node.defaults()) {
        Expr reason = Expr.and(value.value(), value.condition());
        open.addAll(reason.unnegatedNames());
      }
    }
  }

  private static UserLine line(Symbol symbol) {
    return symbol.hasPrompt()
        ? UserLine.user(symbol.name(), "y", NOWHERE)
        : UserLine.need(symbol.name(), "y", NOWHERE);
  }
}
