package dev.arrow.menuconfig.state;

import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import dev.arrow.menuconfig.menu.Alternative;
import dev.arrow.menuconfig.menu.Edit;
import java.util.List;

/**
 * Ways to give a symbol a value.
 *
 * @param symbol its name
 * @param value what it is to be
 * @param ways the cheapest first
 * @param selected the way that Enter takes
 */
public record FixScreen(String symbol, String value, List<Alternative> ways, int selected)
    implements Screen {
  public FixScreen {
    ways = List.copyOf(ways);
  }

  @Override
  public Screen refreshed(MenuState state) {
    return this;
  }

  @Override
  public MenuState press(Key key, MenuState state) {
    if (key instanceof Key.Typed typed) {
      int number = typed.codePoint() - '1';
      if (number >= 0 && number < ways.size()) {
        return taken(state, number);
      }
    }
    if (key.is(Name.ENTER) || key.is('y')) {
      return taken(state, selected);
    }
    boolean leaves = key.is(Name.ESCAPE) || key.isControl('c') || key.is(Name.LEFT);
    if (leaves || key.is('h') || key.is('n')) {
      return state.pop();
    }
    // No other keys: the ways are those of the values they were found for.
    boolean forth = key.is(Name.DOWN) || key.is(Name.TAB) || key.is('j');
    boolean back = key.is(Name.UP) || key.is('k');
    int step = forth ? 1 : back ? ways.size() - 1 : 0;
    return state.replaceTop(new FixScreen(symbol, value, ways, (selected + step) % ways.size()));
  }

  private MenuState taken(MenuState state, int way) {
    Edit edit = Edits.edit(state, "fix " + symbol + "=" + value, ways.get(way).changes());
    return state.popToMenu().edited(edit);
  }
}
