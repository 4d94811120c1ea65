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

/**
 * The tree with all that is written in it, nested as in a menu. Menus, choices and {@code if}
 * blocks have what stands in them; what follows an entry in the same block and depends on it hangs
 * below that entry. For display alone: no value follows from it. Immutable.
 */
public final class MenuOutline {
  private final MenuNode root;
  private final Map<MenuNode, List<MenuNode>> children = new HashMap<>();

  private MenuOutline(MenuNode root) {
    this.root = root;
  }

  /** The outline of a model. Takes a look at every entry. */
  public static MenuOutline of(KconfigModel model) {
    MenuOutline outline = new MenuOutline(model.root());
    Map<MenuNode, MenuNode> owners = owners(model);
    Deque<MenuNode> open = new ArrayDeque<>(List.of(model.root()));
    while (!open.isEmpty()) {
      MenuNode block = open.pop();
      for (MenuNode node : block.children()) {
        MenuNode owner = owners.getOrDefault(node, block);
        outline.children.computeIfAbsent(owner, any -> new ArrayList<>()).add(node);
        open.push(node);
      }
    }
    outline.children.replaceAll((node, list) -> Collections.unmodifiableList(list));
    return outline;
  }

  /** The top, whose prompt is the title of the whole. */
  public MenuNode root() {
    return root;
  }

  /** What stands in a node or hangs below it, in the order of the tree. */
  public List<MenuNode> children(MenuNode node) {
    return children.getOrDefault(node, List.of());
  }

  /** For each node but the root the one that it stands in or hangs below. The caller's own. */
  static Map<MenuNode, MenuNode> owners(KconfigModel model) {
    Map<MenuNode, MenuNode> owners = new HashMap<>();
    Deque<MenuNode> open = new ArrayDeque<>(List.of(model.root()));
    while (!open.isEmpty()) {
      MenuNode block = open.pop();
      place(block, model.dialect(), owners);
      block.children().forEach(open::push);
    }
    return owners;
  }

  /** Finds for each entry of a block the one it hangs below, or else the block. */
  private static void place(MenuNode block, Dialect dialect, Map<MenuNode, MenuNode> found) {
    boolean mayNest = !block.isChoice() || dialect.choiceRule() == Dialect.ChoiceRule.MODE;
    Deque<MenuNode> above = new ArrayDeque<>();
    for (MenuNode node : block.children()) {
      while (!above.isEmpty() && !hangsBelow(node, above.peek())) {
        above.pop();
      }
      found.put(node, above.isEmpty() ? block : above.peek());
      if (mayNest && node.symbol().isPresent()) {
        above.push(node);
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
}
