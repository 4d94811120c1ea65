package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Finds the rows of a screen. Looks only at what that screen can show. */
public final class RowList {
  private final Subject subject;
  private final Configuration now;
  private final ViewOptions options;
  private final List<Row> rows = new ArrayList<>();

  private RowList(Subject subject, Configuration now, ViewOptions options) {
    this.subject = subject;
    this.now = now;
    this.options = options;
  }

  /** The rows of a menu or choice, or of a menuconfig entry. */
  public static List<Row> of(
      Subject subject, Configuration now, ViewOptions options, MenuNode screen) {
    RowList list = new RowList(subject, now, options);
    list.below(screen, 0);
    return List.copyOf(list.rows);
  }

  /** Whether a screen has a row at all; looks at what is right below it. */
  public static boolean hasRows(
      Subject subject, Configuration now, ViewOptions options, MenuNode screen) {
    RowList list = new RowList(subject, now, options);
    return subject.tree().children(screen).stream()
        .anyMatch(each -> subject.tree().isShown(now, each) || list.isListedWhenOff(each));
  }

  /**
   * The entries that a filter lets through, from the whole tree, without their menus.
   *
   * @param saved what the file holds
   */
  public static List<Row> filtered(
      Subject subject, Configuration now, Configuration saved, ViewOptions options) {
    EntryFilter filter = new EntryFilter(now, saved);
    List<Row> rows = new ArrayList<>();
    for (MenuNode node : subject.model().nodes()) {
      if (node.symbol().isPresent() && node.prompt().isPresent()) {
        Symbol symbol = node.symbol().get();
        boolean seen = now.isVisible(symbol);
        if ((seen || options.all() || options.filter() == Filter.CHANGED)
            && filter.lets(options.filter(), symbol)) {
          rows.add(new Row(node, 0, seen));
        }
      }
    }
    return List.copyOf(rows);
  }

  private void below(MenuNode node, int depth) {
    for (MenuNode child : subject.tree().children(node)) {
      boolean seen = subject.tree().isShown(now, child);
      boolean listed = seen || isListedWhenOff(child);
      if (listed) {
        rows.add(new Row(child, depth, seen));
      }
      if (listed && options.isOpen(child)) {
        below(child, depth + 1);
      } else if (child.kind() == MenuNode.Kind.CHOICE) {
        if (seen) {
          belowPick(child, depth + 1);
        }
      } else if (!subject.tree().opens(child)) {
        below(child, listed ? depth + 1 : depth);
      }
    }
  }

  /** What hangs below the member that is on. */
  private void belowPick(MenuNode choice, int depth) {
    Symbol pick = choice.choice().flatMap(now::pick).orElse(null);
    for (MenuNode member : subject.tree().children(choice)) {
      if (pick != null && member.symbol().orElse(null) == pick) {
        below(member, depth);
      }
    }
  }

  private boolean isListedWhenOff(MenuNode node) {
    if (options.all()) {
      return node.kind() != MenuNode.Kind.IF;
    }
    return subject.goals()
        && node.prompt().isPresent()
        && node.symbol().flatMap(subject.facts()::library).isPresent();
  }
}
