package dev.arrow.kconfig.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tree as a menu shows it: {@link MenuOutline} without what has no prompt. That shows nothing,
 * so what is inside an {@code if}, or below an entry without prompt, stands at the place of its
 * owner. For display alone: no value follows from it. Immutable.
 */
public final class MenuView {
  private final MenuNode root;
  private final Map<MenuNode, List<MenuNode>> children = new HashMap<>();
  private final Map<MenuNode, MenuNode> parents;

  /** Takes the owners of an outline; {@link #gather} lifts them. */
  private MenuView(MenuNode root, Map<MenuNode, MenuNode> owners) {
    this.root = root;
    this.parents = owners;
  }

  /** The view of a model. Takes a look at every entry. */
  public static MenuView of(KconfigModel model) {
    MenuView view = new MenuView(model.root(), MenuOutline.owners(model));
    view.gather();
    return view;
  }

  /** The top, whose prompt is the title of the whole. */
  public MenuNode root() {
    return root;
  }

  /** What is shown below a node, in the order of the tree. */
  public List<MenuNode> children(MenuNode node) {
    return children.getOrDefault(node, List.of());
  }

  /** What a node is shown below; the root below itself. */
  public MenuNode parent(MenuNode node) {
    return parents.getOrDefault(node, root);
  }

  /** The menu a node is in: itself if it is one, else the nearest around it, or the root. */
  public MenuNode menu(MenuNode node) {
    MenuNode menu = node;
    while (menu != root && menu.kind() != MenuNode.Kind.MENU) {
      menu = parent(menu);
    }
    return menu;
  }

  /** Lifts what hangs below something without prompt, and lists what hangs below the rest. */
  private void gather() {
    Deque<MenuNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      MenuNode node = open.pop();
      if (node != root) {
        MenuNode parent = Objects.requireNonNull(parents.get(node));
        // Parents come before their children, so this one stands where it will stay.
        MenuNode kept = parent.prompt().isPresent() ? parent : parent(parent);
        parents.put(node, kept);
        if (node.kind() != MenuNode.Kind.IF) {
          children.computeIfAbsent(kept, any -> new ArrayList<>()).add(node);
        }
      }
      List<MenuNode> inside = node.children();
      for (int i = inside.size() - 1; i >= 0; i--) {
        open.push(inside.get(i));
      }
    }
    children.replaceAll((node, list) -> Collections.unmodifiableList(list));
  }
}
