package dev.arrow.menuconfig.view;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.menu.MenuTree;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.menuconfig.state.MenuState;
import dev.arrow.menuconfig.state.PageScreen;
import dev.arrow.menuconfig.state.SearchScreen;
import dev.arrow.menuconfig.state.Size;
import java.util.List;

/** Draws pages to read and what a search finds. */
final class ListView {
  private final Canvas canvas;
  private final MenuState state;

  ListView(Canvas canvas, MenuState state) {
    this.canvas = canvas;
    this.state = state;
  }

  void draw(PageScreen screen) {
    List<Integer> visible = screen.visible();
    for (int i = 0; i < state.size().list() && screen.cursor().top() + i < visible.size(); i++) {
      int at = screen.cursor().top() + i;
      line(Size.LIST_TOP + i, screen, visible.get(at), at == screen.cursor().at());
    }
  }

  private void line(int row, PageScreen screen, int number, boolean current) {
    PageLine line = screen.lines().get(number);
    canvas.put(row, 0, current ? ">" : " ", Role.TEXT);
    if (screen.canFold(number)) {
      Glyphs glyphs = canvas.glyphs();
      boolean folded = screen.folded().contains(number);
      canvas.put(
          row,
          1 + PageLine.inset(line.depth()),
          folded ? glyphs.folded() : glyphs.open(),
          Role.KEY);
    }
    canvas.put(row, 2 + PageLine.inset(line.depth()), line.text(), line.role());
    if (current) {
      canvas.paint(row, Role.SELECTED);
    }
  }

  void draw(SearchScreen screen) {
    for (int i = 0;
        i < state.size().list() && screen.cursor().top() + i < screen.found().best().size();
        i++) {
      int at = screen.cursor().top() + i;
      hit(Size.LIST_TOP + i, screen.found().best().get(at).node(), at == screen.cursor().at());
    }
    if (screen.query().isEmpty()) {
      canvas.put(Size.LIST_TOP, 2, "Type words of a name, a prompt or a help text.", Role.DIM);
    } else if (screen.found().best().isEmpty()) {
      canvas.put(Size.LIST_TOP, 2, "Nothing has that.", Role.DIM);
    }
  }

  private void hit(int row, MenuNode node, boolean current) {
    EntryText text = new EntryText(state.subject(), state.configuration(), state.options());
    canvas.put(row, 0, current ? ">" : " ", Role.TEXT);
    int at = canvas.put(row, 2, text.value(node), Role.TEXT) + 1;
    String name = node.symbol().map(symbol -> symbol.name() + "  ").orElse("");
    at = canvas.put(row, at, name, Role.FOUND);
    boolean prompted = node.prompt().isPresent();
    canvas.put(row, at, prompted ? MenuTree.title(node) : "(no prompt)", Role.TEXT);
    if (current) {
      canvas.paint(row, Role.SELECTED);
    }
  }

  /** What was typed, and how much it finds. */
  static String path(SearchScreen screen) {
    String count = screen.query().isEmpty() ? "" : "   " + screen.found().all() + " found";
    return "Search: " + screen.query() + "_" + count;
  }
}
