package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tree as a menu shows it. What follows an entry and depends on it hangs below that entry; what
 * has no prompt shows nothing, so what is inside an {@code if}, or below an entry without prompt,
 * stands at the place of its owner. For display alone: no value follows from it. Immutable.
 */
public final class MenuView {
  private final MenuNode root;
  private final Map<MenuNode, List<MenuNode>> children = new HashMap<>();
  private final Map<MenuNode, MenuNode> parents = new HashMap<>();

  private MenuView(MenuNode root) {
    this.root = root;
  }

  /** The view of a model. Takes a look at every entry. */
  public static MenuView of(KconfigModel model) {
    return new MenuView(model.root()).filled(model.dialect());
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

  private MenuView filled(Dialect dialect) {
    Deque<MenuNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      MenuNode block = open.pop();
      place(block, dialect);
      List<MenuNode> inside = block.children();
      for (int i = inside.size() - 1; i >= 0; i--) {
        open.push(inside.get(i));
      }
    }
    gather();
    return this;
  }

  /** Finds for each entry of a block the one it hangs below, or else the block. */
  private void place(MenuNode block, Dialect dialect) {
    boolean mayNest = !block.isChoice() || dialect.choiceRule() == Dialect.ChoiceRule.MODE;
    Deque<MenuNode> owners = new ArrayDeque<>();
    for (MenuNode node : block.children()) {
      while (!owners.isEmpty() && !hangsBelow(node, owners.peek())) {
        owners.pop();
      }
      parents.put(node, owners.isEmpty() ? block : owners.peek());
      if (mayNest && node.symbol().isPresent()) {
        owners.push(node);
      }
    }
  }

  private static boolean hangsBelow(MenuNode node, MenuNode owner) {
    String symbol = owner.symbol().orElseThrow().name();
    Expr shown = shown(node);
    if (!Dependence.mentions(shown, symbol)) {
      return false;
    }
    Expr ownerShown =
        owner.prompt().map(Property.Prompt::effectiveCondition).orElse(Expr.Constant.YES);
    return Dependence.requires(shown, symbol) || Dependence.covers(shown, ownerShown);
  }

  private static Expr shown(MenuNode node) {
    boolean hasCondition = node.prompt().isPresent() && node.kind() != MenuNode.Kind.MENU;
    return hasCondition ? node.prompt().orElseThrow().effectiveCondition() : node.dependency();
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
