package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.menuconfig.menu.Filter;
import dev.arrow.menuconfig.menu.MenuTree;
import java.util.ArrayList;
import java.util.List;

/** Opens the menus around a node and puts the cursor on it. */
final class Jump {
  private Jump() {}

  static MenuState to(MenuState before, MenuNode node) {
    MenuState state = before.with(before.options().with(Filter.ALL));
    if (state.options().tree()) {
      state = state.with(state.options().opened(state.subject().tree().pathTo(node)));
    }
    BrowseScreen screen = on(state, node);
    if (!screen.lists(node)) {
      state = state.with(state.options().withAll(true));
      state = state.with("Also shows what cannot be changed now; `a` hides it again.");
      screen = on(state, node);
    }
    if (state.options().tree()) {
      return state.with(List.of(screen));
    }
    List<Screen> screens = new ArrayList<>();
    List<MenuNode> path = state.subject().tree().pathTo(node);
    for (int i = 0; i + 1 < path.size(); i++) {
      screens.add(BrowseScreen.of(state, path.get(i)).on(state, path.get(i + 1)));
    }
    screens.add(screen);
    return state.with(screens);
  }

  private static BrowseScreen on(MenuState state, MenuNode node) {
    MenuTree tree = state.subject().tree();
    MenuNode menu = state.options().tree() ? tree.root() : tree.screenOf(node);
    return BrowseScreen.of(state, menu).on(state, node);
  }
}
