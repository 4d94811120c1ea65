package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Tristate;
import java.util.List;
import java.util.Objects;

/** A question of {@link Interview}. */
public sealed interface Question {
  /** The entry or choice it is about. */
  MenuNode node();

  /** How deep it stands below other entries, from 0. */
  int depth();

  /** Whether no line has answered it yet. */
  boolean isNew();

  /**
   * Which of y, m and n.
   *
   * @param node an entry, or a choice of which the mode is asked
   * @param current what it is now
   * @param allowed what it can be, the least first
   */
  record Logic(MenuNode node, int depth, boolean isNew, Tristate current, List<Tristate> allowed)
      implements Question {
    public Logic {
      Objects.requireNonNull(node);
      Objects.requireNonNull(current);
      allowed = List.copyOf(allowed);
    }
  }

  /**
   * Which number or text.
   *
   * @param current what it is now
   */
  record Text(MenuNode node, int depth, boolean isNew, String current) implements Question {
    public Text {
      Objects.requireNonNull(node);
      Objects.requireNonNull(current);
    }
  }

  /**
   * Which member of a choice.
   *
   * @param items the members that can be picked, and comments among them
   * @param current number of the member that is on, from 1; 0 if none is
   */
  record Pick(MenuNode node, int depth, boolean isNew, List<Item> items, int current)
      implements Question {
    public Pick {
      Objects.requireNonNull(node);
      items = List.copyOf(items);
    }

    /** The members alone; their numbers count from 1. */
    public List<MenuNode> members() {
      return items.stream().map(Item::node).filter(node -> node.symbol().isPresent()).toList();
    }
  }

  /** A member or a comment in a choice. */
  record Item(MenuNode node, boolean isNew) {
    public Item {
      Objects.requireNonNull(node);
    }
  }
}
