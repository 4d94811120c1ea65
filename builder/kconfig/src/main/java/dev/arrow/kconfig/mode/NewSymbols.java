package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.MenuView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Questions that no line has answered yet. */
public final class NewSymbols {
  private NewSymbols() {}

  /**
   * The entries and choices that a menu shows, that can be set and that no line speaks of, in the
   * order of the menu; a symbol as often as it is shown.
   *
   * @param wasRead whether the configuration comes from a file, which may be empty
   */
  public static List<MenuNode> of(Configuration configuration, boolean wasRead) {
    MenuView view = MenuView.of(configuration.model());
    ShownNodes shown = new ShownNodes(view);
    Answered answered = Answered.by(configuration, wasRead);
    List<MenuNode> found = new ArrayList<>();
    Deque<MenuNode> waiting = new ArrayDeque<>(List.of(view.root()));
    while (!waiting.isEmpty()) {
      MenuNode node = waiting.pop();
      if (!shown.isShown(configuration, node)) {
        continue;
      }
      if (answered.leavesOpen(configuration, node)) {
        found.add(node);
      }
      List<MenuNode> below = view.children(node);
      for (int i = below.size() - 1; i >= 0; i--) {
        waiting.push(below.get(i));
      }
    }
    return List.copyOf(found);
  }
}
