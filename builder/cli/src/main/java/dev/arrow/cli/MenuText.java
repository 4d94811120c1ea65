package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.ShownNodes;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.MenuView;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A menu tree for people: a line for each node, what is below it further to the right. */
final class MenuText {
  private static final int DEEPEST_INDENT = 40;

  private final Configuration configuration;
  private final MenuView view;
  private final ShownNodes shown;
  private final boolean all;

  private record Step(MenuNode node, int depth) {}

  /**
   * The tree of a configuration.
   *
   * @param all whether also what the user cannot see is printed
   */
  MenuText(Configuration configuration, MenuView view, boolean all) {
    this.configuration = configuration;
    this.view = view;
    this.shown = new ShownNodes(view);
    this.all = all;
  }

  void print(PrintStream out) {
    Deque<Step> open = new ArrayDeque<>();
    open.push(new Step(view.root(), 0));
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (!all && !shown.isShown(configuration, step.node())) {
        continue;
      }
      out.print("  ".repeat(Math.min(step.depth(), DEEPEST_INDENT)) + line(step.node()) + "\n");
      List<MenuNode> below = view.children(step.node());
      for (int i = below.size() - 1; i >= 0; i--) {
        open.push(new Step(below.get(i), step.depth() + 1));
      }
    }
  }

  private String line(MenuNode node) {
    String prompt = node.prompt().map(Property.Prompt::text).orElse("");
    if (node.symbol().isEmpty()) {
      return node.kind() == MenuNode.Kind.COMMENT ? "# " + prompt : prompt;
    }
    Symbol symbol = node.symbol().get();
    String value = symbol.name() + "=" + configuration.text(symbol);
    return prompt.isEmpty() ? value : prompt + " (" + value + ")";
  }
}
