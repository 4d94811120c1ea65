package dev.arrow.menuconfig.view;

import dev.arrow.menuconfig.cells.CellBuffer;
import dev.arrow.menuconfig.cells.CharacterWidth;
import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.menuconfig.state.AskScreen;
import dev.arrow.menuconfig.state.BrowseScreen;
import dev.arrow.menuconfig.state.Cursor;
import dev.arrow.menuconfig.state.FixScreen;
import dev.arrow.menuconfig.state.InputScreen;
import dev.arrow.menuconfig.state.MenuState;
import dev.arrow.menuconfig.state.PageScreen;
import dev.arrow.menuconfig.state.Screen;
import dev.arrow.menuconfig.state.SearchScreen;
import dev.arrow.menuconfig.state.Size;
import java.util.List;

/** Draws the state of a session: a title, where this is, a list, what is to be told, keys. */
public final class StateView {
  private final MenuState state;
  private final Canvas canvas;

  private StateView(MenuState state, Glyphs glyphs) {
    this.state = state;
    this.canvas = new Canvas(state.size().columns(), state.size().rows(), glyphs);
  }

  /** The whole screen. */
  public static CellBuffer draw(MenuState state, Glyphs glyphs) {
    StateView view = new StateView(state, glyphs);
    if (state.size().isEnough()) {
      view.draw();
    } else {
      String least = Size.LEAST.columns() + "x" + Size.LEAST.rows();
      view.canvas.put(0, 0, "The menu needs " + least + ".", Role.TEXT);
    }
    return view.canvas.cells();
  }

  /** The whole screen as text, a line a row, without the blanks at their ends. */
  public static String text(MenuState state, Glyphs glyphs) {
    CellBuffer cells = draw(state, glyphs);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < cells.rows(); row++) {
      text.append(cells.text(row)).append('\n');
    }
    return text.toString();
  }

  private void draw() {
    title();
    Screen screen = state.top();
    String story = "";
    if (screen instanceof BrowseScreen browse) {
      BrowseView view = new BrowseView(canvas, state, browse);
      path(view.path(), browse.cursor(), browse.rows().size());
      view.draw();
      story = view.story();
    } else if (screen instanceof PageScreen page) {
      path(page.title(), page.cursor(), page.visible().size());
      new ListView(canvas, state).draw(page);
    } else if (screen instanceof SearchScreen search) {
      path(ListView.path(search), search.cursor(), search.found().best().size());
      new ListView(canvas, state).draw(search);
    } else if (screen instanceof InputScreen input) {
      path(input.title());
      new DialogView(canvas, state.size()).draw(input);
    } else if (screen instanceof AskScreen ask) {
      path(ask.title());
      new DialogView(canvas, state.size()).draw(ask);
    } else if (screen instanceof FixScreen fix) {
      path("Ways to " + fix.symbol() + "=" + fix.value());
      new DialogView(canvas, state.size()).draw(fix);
    }
    bottom(story);
    KeyHints.draw(canvas, canvas.rows() - 1, screen);
  }

  private void title() {
    String right = state.isDirty() ? "not saved " : "";
    int end = canvas.columns() - CharacterWidth.of(right);
    String target = state.subject().target().map(name -> "   " + name).orElse("");
    canvas.put(0, 1, end - 1, state.subject().title() + target, Role.TITLE);
    canvas.putBefore(0, canvas.columns(), right, Role.TITLE);
    canvas.paint(0, Role.TITLE);
  }

  private void path(String text) {
    canvas.put(1, 1, canvas.fittingEnd(text, canvas.columns() - 2), Role.PATH);
  }

  /** The path, and how far down the list the cursor is. */
  private void path(String text, Cursor cursor, int count) {
    String place = count > state.size().list() ? (cursor.at() + 1) + "/" + count + " " : "";
    int end = canvas.columns() - CharacterWidth.of(place);
    canvas.put(1, 1, end, canvas.fittingEnd(text, end - 2), Role.PATH);
    canvas.putBefore(1, canvas.columns(), place, Role.PATH);
  }

  /** What is to be told, over the list if it is long; else where the value comes from. */
  private void bottom(String story) {
    if (state.notice().isEmpty()) {
      canvas.put(canvas.rows() - 2, 1, story, Role.DIM);
      return;
    }
    List<PageLine> lines =
        PageLine.wrapped(List.of(PageLine.text(state.notice())), canvas.columns() - 2);
    int most = Math.min(lines.size(), Math.max(1, state.size().list() / 2));
    for (int i = 0; i < most; i++) {
      int row = canvas.rows() - 1 - most + i;
      canvas.put(row, 0, " ".repeat(canvas.columns()), Role.NOTICE);
      canvas.put(row, 1, lines.get(i).text(), Role.NOTICE);
    }
  }
}
