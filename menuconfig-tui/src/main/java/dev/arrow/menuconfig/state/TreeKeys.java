package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import dev.arrow.menuconfig.menu.MenuTree;
import dev.arrow.menuconfig.menu.Row;
import java.util.List;
import java.util.Optional;

/** What differs when menus open where they stand: one screen has them all. */
final class TreeKeys {
  private TreeKeys() {}

  /** From one view to the other, with the cursor where it is. */
  static MenuState turned(MenuState state, BrowseScreen screen) {
    boolean tree = !state.options().tree();
    String told = tree ? "Menus open where they stand." : "Menus are screens of their own.";
    MenuState other = state.with(state.options().withTree(tree));
    MenuNode at = screen.current().map(Row::node).orElse(screen.node());
    boolean stays = at == state.subject().tree().root();
    MenuState there = stays ? other : other.jumpedTo(at);
    return there.with(told);
  }

  /** Opens a menu, or closes it where it stands. */
  static MenuState entered(MenuState state, MenuNode node) {
    if (!state.options().tree()) {
      return state.push(BrowseScreen.of(state, node));
    }
    return state.with(
        state.options().isOpen(node)
            ? state.options().closed(node)
            : state.options().opened(List.of(node)));
  }

  /** Closes the menu under the cursor, else goes up to the one around it; escape leaves at last. */
  static MenuState back(MenuState state, BrowseScreen screen, Key key) {
    MenuTree tree = state.subject().tree();
    Optional<MenuNode> at = screen.current().map(Row::node);
    if (at.isPresent() && state.options().isOpen(at.get())) {
      return state.with(state.options().closed(at.get()));
    }
    MenuNode around = at.map(tree::screenOf).orElse(tree.root());
    if (around != tree.root()) {
      return state.replaceTop(screen.on(state, around));
    }
    return key.is(Name.ESCAPE) ? SessionKeys.quit(state) : state;
  }
}
