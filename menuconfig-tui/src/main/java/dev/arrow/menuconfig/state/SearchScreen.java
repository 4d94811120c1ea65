package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import dev.arrow.menuconfig.menu.SearchIndex;
import java.util.List;
import java.util.Optional;

/**
 * A search as it is typed.
 *
 * @param query what was typed
 * @param found what it finds
 * @param cursor the hit that Enter goes to
 */
public record SearchScreen(String query, SearchIndex.Result found, Cursor cursor)
    implements Screen {
  private static final int LONGEST = 100;

  /** A search for nothing yet. */
  static SearchScreen start() {
    return new SearchScreen("", new SearchIndex.Result(List.of(), 0), Cursor.START);
  }

  /** The entry under the cursor. */
  public Optional<MenuNode> current() {
    return found.best().isEmpty()
        ? Optional.empty()
        : Optional.of(found.best().get(cursor.at()).node());
  }

  @Override
  public Screen refreshed(MenuState state) {
    int count = found.best().size();
    return at(cursor.fitted(cursor.at(), count, state.size().list()));
  }

  private SearchScreen at(Cursor other) {
    return new SearchScreen(query, found, other);
  }

  @Override
  public MenuState press(Key key, MenuState state) {
    if (key instanceof Key.Typed typed) {
      String longer = query + Character.toString(typed.codePoint());
      return longer.length() > LONGEST ? state : searched(state, longer);
    }
    if (key.is(Name.ESCAPE) || key.isControl('c')) {
      return state.pop();
    }
    if (key.is(Name.BACKSPACE)) {
      int end = query.isEmpty() ? 0 : query.offsetByCodePoints(query.length(), -1);
      return query.isEmpty() ? state.pop() : searched(state, query.substring(0, end));
    }
    int height = state.size().list();
    Optional<Integer> clicked = cursor.clicked(key, found.best().size(), height);
    if (clicked.isPresent()) {
      return state.jumpedTo(found.best().get(clicked.get()).node());
    }
    if (key.is(Name.ENTER)) {
      return current()
          .map(state::jumpedTo)
          .orElseGet(() -> state.with("Nothing was found; Esc leaves the search."));
    }
    if (key.is(Name.TAB)) {
      return current().map(node -> state.push(PageScreen.information(state, node))).orElse(state);
    }
    return cursor
        .moved(key, found.best().size(), height)
        .map(moved -> state.replaceTop(at(moved)))
        .orElse(state);
  }

  private static MenuState searched(MenuState state, String text) {
    SearchIndex.Result found = state.subject().tree().index().find(text);
    return state.replaceTop(new SearchScreen(text, found, Cursor.START));
  }
}
