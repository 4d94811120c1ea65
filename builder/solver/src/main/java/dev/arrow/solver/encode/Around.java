package dev.arrow.solver.encode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds around the places of a tree: dependencies and visibilities, with their statements. */
final class Around {
  private final Logic logic;
  private final Guards guards;
  private final Conditions conditions;
  private final boolean choicesBound;
  private final boolean freeEntries;
  private final Map<MenuNode, Pair> dependencies = new HashMap<>();
  private final Map<MenuNode, Pair> visibilities = new HashMap<>();

  Around(KconfigModel model, Logic logic, Guards guards, Conditions conditions) {
    this.logic = logic;
    this.guards = guards;
    this.conditions = conditions;
    this.choicesBound = model.dialect().choiceRule().hasMode();
    this.freeEntries = model.dialect().has(Feature.FREE_ENTRIES);
  }

  /** Where the mode of a choice bounds its members, what the choice depends on does not. */
  private @Nullable MenuNode binding(MenuNode node) {
    MenuNode parent = node.parent().orElse(null);
    boolean cut = parent == null || (choicesBound && parent.kind() == MenuNode.Kind.CHOICE);
    return cut ? null : parent;
  }

  /** Whether nothing at all is said of what the node depends on. */
  private boolean isAlways(MenuNode node) {
    for (MenuNode at = node; at != null; at = binding(at)) {
      if (at.ownDependency() != Expr.Constant.YES) {
        return false;
      }
    }
    return true;
  }

  /** What the node depends on. */
  Pair dependency(MenuNode node) {
    Deque<MenuNode> open = new ArrayDeque<>();
    MenuNode at = node;
    while (at != null && !dependencies.containsKey(at)) {
      open.push(at);
      at = binding(at);
    }
    Pair value = at == null ? Pair.Y : dependencies.getOrDefault(at, Pair.Y);
    for (MenuNode inner : open) {
      for (Expr part : inner.ownDependency().conjuncts()) {
        Statement statement = new Statement(part.position(), StatementText.dependency(inner, part));
        value = logic.and(value, guards.bound(conditions.condition(part), statement));
      }
      dependencies.put(inner, value);
    }
    return value;
  }

  /** What the menus around a node say of the prompts inside. */
  private Pair visibility(MenuNode node) {
    Deque<MenuNode> open = new ArrayDeque<>();
    MenuNode at = node.parent().orElse(null);
    while (at != null && !visibilities.containsKey(at)) {
      open.push(at);
      at = at.parent().orElse(null);
    }
    Pair value = at == null ? Pair.Y : visibilities.getOrDefault(at, Pair.Y);
    for (MenuNode inner : open) {
      for (Expr part : inner.ownVisibility().conjuncts()) {
        Statement statement = new Statement(part.position(), StatementText.visibility(inner, part));
        value = logic.and(value, guards.bound(conditions.condition(part), statement));
      }
      visibilities.put(inner, value);
    }
    return value;
  }

  /** Whether a prompt shows. */
  Pair prompt(Property.Prompt prompt) {
    Pair value = logic.and(visibility(prompt.node()), dependency(prompt.node()));
    return prompt.condition() == Expr.Constant.YES ? value : logic.and(value, own(prompt));
  }

  /** Whether a default or a range counts. */
  Pair counts(Property property) {
    return logic.and(dependency(property.node()), own(property));
  }

  /** Whether what a node depends on holds in a configuration. */
  boolean holds(Configuration configuration, MenuNode node) {
    for (MenuNode at = node; at != null; at = binding(at)) {
      if (!configuration.holds(at.ownDependency())) {
        return false;
      }
    }
    return true;
  }

  /** What a property has behind its {@code if}. */
  Pair own(Property property) {
    return guards.bound(conditions.condition(property.condition()), StatementText.of(property));
  }

  /** What lets a symbol be on, apart from what selects it. */
  Pair direct(Symbol symbol) {
    List<Pair> ways = new ArrayList<>();
    boolean free = false;
    for (MenuNode node : symbol.definitions()) {
      if (node.addsDefaults()) {
        continue;
      }
      if (isAlways(node)) {
        free |= freeEntries;
      } else {
        ways.add(dependency(node));
      }
    }
    return ways.isEmpty() || free ? Pair.Y : logic.any(ways);
  }
}
