package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.ShownNodes;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.MenuView;
import dev.arrow.kconfig.model.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The menus of a model, whatever the configuration. Immutable but for what it remembers; for one
 * thread.
 */
public final class MenuTree {
  private final KconfigModel model;
  private final MenuView view;
  private final ShownNodes shown;
  private @Nullable SearchIndex index;

  /** The menus of a model. Takes a look at every entry. */
  public MenuTree(KconfigModel model) {
    this.model = model;
    this.view = MenuView.of(model);
    this.shown = new ShownNodes(view);
  }

  public KconfigModel model() {
    return model;
  }

  /** What is searched; made when it is first asked for. */
  public SearchIndex index() {
    if (index == null) {
      index = new SearchIndex(model);
    }
    return index;
  }

  public MenuNode root() {
    return view.root();
  }

  /** What hangs below a node, in the order of the tree. */
  public List<MenuNode> children(MenuNode node) {
    return view.children(node);
  }

  /** Whether the user sees the node, provided that what is around it is seen. */
  public boolean isShown(Configuration configuration, MenuNode node) {
    return shown.isShown(configuration, node);
  }

  /** Whether what is below a node has a screen of its own. */
  public boolean opens(MenuNode node) {
    return switch (node.kind()) {
      case MENU, CHOICE, ROOT -> true;
      case MENUCONFIG -> !children(node).isEmpty();
      case CONFIG, COMMENT, IF -> false;
    };
  }

  /** The node whose screen lists this one; the root for itself. */
  public MenuNode screenOf(MenuNode node) {
    MenuNode around = view.parent(node);
    while (around != root() && !opens(around)) {
      around = view.parent(around);
    }
    return around;
  }

  /** The screens one goes through to a node, from the root on. */
  public List<MenuNode> pathTo(MenuNode node) {
    List<MenuNode> path = new ArrayList<>();
    MenuNode at = node;
    while (at != root()) {
      at = screenOf(at);
      path.add(at);
    }
    Collections.reverse(path);
    return path;
  }

  /** The place of a symbol in the menus: where it has a prompt, else its first entry. */
  public MenuNode place(Symbol symbol) {
    Optional<MenuNode> prompted =
        symbol.definitions().stream().filter(node -> node.prompt().isPresent()).findFirst();
    return prompted.orElse(symbol.definitions().get(0));
  }

  /** What a row calls a node: its prompt, else the name of its symbol. */
  public static String title(MenuNode node) {
    return node.prompt()
        .map(prompt -> prompt.text())
        .orElseGet(() -> node.symbol().map(Symbol::name).orElse("choice"));
  }
}
