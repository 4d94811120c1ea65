package dev.arrow.menuconfig.state;

import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A question with a few answers.
 *
 * @param title what it is about
 * @param lines what the user should know
 * @param options the answers; the last one changes nothing
 * @param selected the answer that Enter gives
 */
public record AskScreen(String title, List<String> lines, List<Option> options, int selected)
    implements Screen {

  /**
   * An answer.
   *
   * @param key its letter
   * @param then what it leads to, from the state without the question
   */
  public record Option(char key, String label, UnaryOperator<MenuState> then) {}

  public AskScreen {
    lines = List.copyOf(lines);
    options = List.copyOf(options);
  }

  @Override
  public Screen refreshed(MenuState state) {
    return this;
  }

  @Override
  public MenuState press(Key key, MenuState state) {
    for (Option option : options) {
      if (key.is(option.key()) || key.is(Character.toUpperCase(option.key()))) {
        return taken(state, option);
      }
    }
    if (key.is(Name.ENTER)) {
      return taken(state, options.get(selected));
    }
    if (key.is(Name.ESCAPE) || key.isControl('c')) {
      return state.pop();
    }
    boolean down = key.is(Name.DOWN) || key.is('j');
    boolean forth = down || key.is(Name.RIGHT) || key.is(Name.TAB);
    boolean back = key.is(Name.UP) || key.is('k') || key.is(Name.LEFT);
    int step = forth ? 1 : back ? options.size() - 1 : 0;
    return state.replaceTop(
        new AskScreen(title, lines, options, (selected + step) % options.size()));
  }

  private static MenuState taken(MenuState state, Option option) {
    return option.then().apply(state.pop());
  }
}
