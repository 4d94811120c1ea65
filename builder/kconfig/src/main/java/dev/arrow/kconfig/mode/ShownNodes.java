package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.MenuView;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What of a menu the user sees: each node whose prompt is visible, and each that is on without
 * being visible itself but with something visible below it.
 */
public final class ShownNodes {
  private final MenuView view;

  public ShownNodes(MenuView view) {
    this.view = view;
  }

  /** Whether the node is shown, provided that what is around it is. */
  public boolean isShown(Configuration configuration, MenuNode node) {
    Deque<MenuNode> open = new ArrayDeque<>();
    open.push(node);
    while (!open.isEmpty()) {
      MenuNode next = open.pop();
      if (isVisible(configuration, next)) {
        return true;
      }
      if (next.prompt().isPresent() && isOn(configuration, next)) {
        view.children(next).forEach(open::push);
      }
    }
    return false;
  }

  private static boolean isVisible(Configuration configuration, MenuNode node) {
    Optional<Property.Prompt> prompt = node.prompt();
    if (prompt.isEmpty()) {
      return false;
    }
    return switch (node.kind()) {
      case ROOT -> true;
      case MENU, COMMENT -> configuration.isWritten(node);
      case CHOICE -> configuration.holds(prompt.get().effectiveCondition());
      case CONFIG, MENUCONFIG -> {
        Symbol symbol = node.symbol().orElseThrow();
        // The entry's own condition matters only where another one may show the symbol.
        boolean sole = symbol.definitions().size() == 1 && node.prompts().size() == 1;
        yield configuration.isVisible(symbol)
            && (sole || configuration.holds(prompt.get().effectiveCondition()));
      }
      case IF -> false;
    };
  }

  private static boolean isOn(Configuration configuration, MenuNode node) {
    if (node.symbol().isPresent()) {
      return configuration.on(node.symbol().get().name());
    }
    boolean moded =
        configuration.model().dialect().choiceRule() == Dialect.ChoiceRule.MODE
            && node.choice().isPresent();
    return moded && configuration.mode(node.choice().orElseThrow()) != Tristate.N;
  }
}
