package dev.arrow.kconfig.model;

import dev.arrow.kconfig.parse.Clause;
import dev.arrow.kconfig.parse.Entry;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries inside a choice are its members. Where a choice has a mode, an entry that depends
 * on the member above it is an entry of a submenu of that member, and no member itself.
 */
final class ChoiceMembership {
  private final boolean submenus;

  /** For a choice, or an if inside one: the entries whose submenus are still open. */
  private final Map<MenuNode, Deque<String>> owners = new HashMap<>();

  /** Each if that stands in a submenu. */
  private final Set<MenuNode> inSubmenu = new HashSet<>();

  ChoiceMembership(Dialect dialect) {
    this.submenus = !dialect.choiceRule().isStrict();
  }

  /** Takes the start of an if. */
  void open(MenuNode block) {
    if (submenus && choiceAround(block) != null && isInSubmenu(block, block.ownDependency())) {
      inSubmenu.add(block);
    }
  }

  /** The choice an entry is a member of, if it is one; to be asked of each entry once, in order. */
  @Nullable Choice of(MenuNode node, Entry entry) {
    Choice choice = choiceAround(node);
    if (choice == null || !submenus) {
      return choice;
    }
    Expr shown = node.ownDependency();
    for (Clause clause : entry.clauses()) {
      if (clause instanceof Clause.Prompt prompt) {
        shown = Expr.and(node.ownDependency(), prompt.condition());
      }
    }
    boolean nested = isInSubmenu(node, shown);
    around(node).push(entry.name());
    return nested ? null : choice;
  }

  private static @Nullable Choice choiceAround(MenuNode node) {
    return node.groupAround().orElseThrow().choice;
  }

  private Deque<String> around(MenuNode node) {
    return owners.computeIfAbsent(node.parent().orElseThrow(), any -> new ArrayDeque<>());
  }

  private boolean isInSubmenu(MenuNode node, Expr shown) {
    Deque<String> open = around(node);
    while (!open.isEmpty() && !Dependence.requires(shown, open.peek())) {
      open.pop();
    }
    return !open.isEmpty() || inSubmenu.contains(node.parent().orElseThrow());
  }
}
