package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import dev.arrow.menuconfig.menu.Filter;
import dev.arrow.menuconfig.menu.Row;
import dev.arrow.menuconfig.menu.RowList;
import dev.arrow.menuconfig.menu.ViewOptions;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a menu.
 *
 * @param node the menu, choice or entry whose rows these are
 * @param rows found for the configuration and the options
 * @param cursor the row that keys are about
 */
public record BrowseScreen(
    MenuNode node, List<Row> rows, Cursor cursor, Configuration configuration, ViewOptions options)
    implements Screen {

  static BrowseScreen of(MenuState state, MenuNode node) {
    List<Row> rows = rows(state, node);
    Cursor cursor = Cursor.START.fitted(0, rows.size(), height(state));
    return new BrowseScreen(node, rows, cursor, state.configuration(), state.options());
  }

  private static List<Row> rows(MenuState state, MenuNode node) {
    return state.options().filter() == Filter.ALL
        ? RowList.of(state.subject(), state.configuration(), state.options(), node)
        : RowList.filtered(
            state.subject(), state.configuration(), state.saved().configuration(), state.options());
  }

  private static int height(MenuState state) {
    return state.size().list(state.options().help());
  }

  /** The row under the cursor; none in an empty menu. */
  public Optional<Row> current() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(cursor.at()));
  }

  boolean lists(MenuNode wanted) {
    return rows.stream().anyMatch(row -> row.node() == wanted);
  }

  /** With the cursor on a node, if there is a row of it. */
  BrowseScreen on(MenuState state, MenuNode wanted) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).node() == wanted) {
        return at(cursor.fitted(i, rows.size(), height(state)));
      }
    }
    return this;
  }

  BrowseScreen at(Cursor other) {
    return new BrowseScreen(node, rows, other, configuration, options);
  }

  @Override
  public Screen refreshed(MenuState state) {
    if (configuration == state.configuration() && options.equals(state.options())) {
      return at(cursor.fitted(cursor.at(), rows.size(), height(state)));
    }
    List<Row> others = rows(state, node);
    int row = cursor.at();
    MenuNode wanted = current().map(Row::node).orElse(null);
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).node() == wanted) {
        row = i;
      }
    }
    Cursor fitted = cursor.fitted(row, others.size(), height(state));
    return new BrowseScreen(node, others, fitted, state.configuration(), state.options());
  }

  @Override
  public MenuState press(Key key, MenuState state) {
    Optional<Cursor> moved = cursor.movedByLetters(key, rows.size(), height(state));
    if (moved.isPresent()) {
      return state.replaceTop(at(moved.get()));
    }
    Optional<Integer> clicked = cursor.clicked(key, rows.size(), height(state));
    if (clicked.isPresent()) {
      return clicked.get() == cursor.at()
          ? open(state)
          : state.replaceTop(at(cursor.fitted(clicked.get(), rows.size(), height(state))));
    }
    if (key.is(Name.LEFT) || key.is('h') || key.is(Name.ESCAPE) || key.is(Name.BACKSPACE)) {
      return back(state, key);
    }
    if (key.is(Name.ENTER) || key.is(Name.RIGHT) || key.is('l')) {
      return open(state);
    }
    if (key.is('T')) {
      return TreeKeys.turned(state, this);
    }
    Optional<MenuState> seen = ViewKeys.press(key, state);
    if (seen.isPresent()) {
      return seen.get();
    }
    Optional<MenuState> row = current().flatMap(each -> RowKeys.press(key, state, each));
    return row.orElseGet(() -> SessionKeys.press(key, state).orElse(state));
  }

  private MenuState back(MenuState state, Key key) {
    if (state.options().filter() != Filter.ALL) {
      return state.with(state.options().with(Filter.ALL));
    }
    if (state.options().tree()) {
      return TreeKeys.back(state, this, key);
    }
    if (state.screens().size() > 1) {
      return state.pop().refreshed();
    }
    return key.is(Name.ESCAPE) ? SessionKeys.quit(state) : state;
  }

  private MenuState open(MenuState state) {
    if (rows.isEmpty()) {
      return state;
    }
    Row row = rows.get(cursor.at());
    boolean filtered = state.options().filter() != Filter.ALL;
    boolean opens = !filtered && state.subject().tree().opens(row.node());
    boolean enters =
        opens
            && (row.node().symbol().isEmpty()
                || state.options().all()
                || state.configuration().on(row.node().symbol().get().name()));
    return enters ? TreeKeys.entered(state, row.node()) : RowKeys.enter(state, row);
  }
}
