package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.model.MenuNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the user wants to see.
 *
 * @param all also what cannot be changed now
 * @param names the names of symbols behind prompts
 * @param help the help of the entry under the cursor, in a pane of its own
 * @param filter which entries
 * @param tree whether menus open where they stand, and not as screens of their own
 * @param open the numbers of those that are open where they stand
 */
public record ViewOptions(
    boolean all, boolean names, boolean help, Filter filter, boolean tree, Set<Integer> open) {
  /** How a session begins. */
  public static final ViewOptions USUAL =
      new ViewOptions(false, false, false, Filter.ALL, false, Set.of());

  public ViewOptions {
    open = Set.copyOf(open);
  }

  public ViewOptions withAll(boolean wanted) {
    return new ViewOptions(wanted, names, help, filter, tree, open);
  }

  public ViewOptions withNames(boolean wanted) {
    return new ViewOptions(all, wanted, help, filter, tree, open);
  }

  public ViewOptions withHelp(boolean wanted) {
    return new ViewOptions(all, names, wanted, filter, tree, open);
  }

  public ViewOptions with(Filter wanted) {
    return new ViewOptions(all, names, help, wanted, tree, open);
  }

  public ViewOptions withTree(boolean wanted) {
    return new ViewOptions(all, names, help, filter, wanted, open);
  }

  /** Whether a menu is open where it stands. */
  public boolean isOpen(MenuNode node) {
    return tree && open.contains(node.index());
  }

  /** With these menus open, too. */
  public ViewOptions opened(Collection<MenuNode> nodes) {
    Set<Integer> more = new TreeSet<>(open);
    nodes.forEach(node -> more.add(node.index()));
    return new ViewOptions(all, names, help, filter, tree, more);
  }

  /** With a menu closed. */
  public ViewOptions closed(MenuNode node) {
    Set<Integer> fewer = new TreeSet<>(open);
    fewer.remove(node.index());
    return new ViewOptions(all, names, help, filter, tree, fewer);
  }
}
