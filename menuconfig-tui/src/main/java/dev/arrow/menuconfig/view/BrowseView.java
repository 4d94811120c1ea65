package dev.arrow.menuconfig.view;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.cells.CharacterWidth;
import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.menu.EntryFilter;
import dev.arrow.menuconfig.menu.Filter;
import dev.arrow.menuconfig.menu.MenuTree;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.menuconfig.menu.Row;
import dev.arrow.menuconfig.state.BrowseScreen;
import dev.arrow.menuconfig.state.MenuState;
import dev.arrow.menuconfig.state.Size;
import java.util.ArrayList;
import java.util.List;

/** Draws the rows of a menu, those that are seen and no others. */
final class BrowseView {
  private final Canvas canvas;
  private final MenuState state;
  private final BrowseScreen screen;
  private final EntryText text;
  private final EntryFilter filter;

  BrowseView(Canvas canvas, MenuState state, BrowseScreen screen) {
    this.canvas = canvas;
    this.state = state;
    this.screen = screen;
    Configuration now = state.configuration();
    this.text = new EntryText(state.subject(), now, state.options());
    this.filter = new EntryFilter(now, state.saved().configuration());
  }

  /** Where in the tree this is. */
  String path() {
    if (state.options().filter() != Filter.ALL) {
      return "Entries: " + state.options().filter().word();
    }
    List<String> words = new ArrayList<>();
    words.add("Top");
    MenuTree tree = state.subject().tree();
    MenuNode menu =
        state.options().tree()
            ? screen.current().map(row -> tree.screenOf(row.node())).orElse(screen.node())
            : screen.node();
    List<MenuNode> path = new ArrayList<>(tree.pathTo(menu));
    path.add(menu);
    path.stream().filter(node -> node != tree.root()).map(MenuTree::title).forEach(words::add);
    return String.join(canvas.glyphs().path(), words);
  }

  void draw() {
    int height = state.size().list(state.options().help());
    List<Row> rows = screen.rows();
    for (int line = 0; line < height && screen.cursor().top() + line < rows.size(); line++) {
      int index = screen.cursor().top() + line;
      row(Size.LIST_TOP + line, rows.get(index), index == screen.cursor().at());
    }
    if (rows.isEmpty()) {
      empty();
    }
    if (state.options().help() && state.size().pane() > 0) {
      pane(Size.LIST_TOP + height, state.size().pane());
    }
  }

  private void empty() {
    String text = "Nothing to see here; `a` shows what is hidden. " + state.subject().facts().gap();
    List<PageLine> lines =
        PageLine.wrapped(List.of(PageLine.text(text.strip())), canvas.columns() - 4);
    int line = Size.LIST_TOP;
    for (PageLine each : lines) {
      canvas.put(line++, 2, each.text(), Role.DIM);
    }
  }

  private void row(int line, Row row, boolean current) {
    MenuNode node = row.node();
    Role plain = row.seen() ? kind(node) : Role.DIM;
    boolean changed = node.symbol().map(s -> filter.lets(Filter.CHANGED, s)).orElse(false);
    canvas.put(line, 0, current ? ">" : " ", Role.TEXT);
    canvas.put(line, 1, changed ? "*" : " ", Role.CHANGED);
    int at = 2 + PageLine.inset(row.depth());
    at = canvas.put(line, at, text.value(node), text.role(row)) + 1;
    String behind = behind(row);
    // The remark gives way before the title does.
    at = canvas.put(line, at, text.title(node) + names(node) + text.arrow(node), plain);
    int room = canvas.columns() - at - 2;
    if (!behind.isEmpty() && room > CharacterWidth.of(canvas.glyphs().more()) + 2) {
      canvas.put(line, at + 2, behind, row.seen() ? Role.FORCED : Role.DIM);
    }
    if (current) {
      canvas.paint(line, Role.SELECTED);
    }
  }

  private static Role kind(MenuNode node) {
    return node.kind() == MenuNode.Kind.COMMENT ? Role.HEADING : Role.TEXT;
  }

  private String names(MenuNode node) {
    boolean shown = state.options().names() && node.prompt().isPresent();
    return shown ? node.symbol().map(symbol -> " [" + symbol.name() + "]").orElse("") : "";
  }

  private String behind(Row row) {
    Symbol symbol = row.node().symbol().orElse(null);
    boolean tells = !state.subject().goals() && row.seen();
    boolean isNew = symbol != null && tells && filter.lets(Filter.NEW, symbol);
    String remark = text.remark(row);
    return isNew ? ("(NEW)" + (remark.isEmpty() ? "" : "  " + remark)) : remark;
  }

  /** The help of the entry under the cursor. */
  private void pane(int top, int lines) {
    canvas.put(top, 0, "-".repeat(canvas.columns()), Role.DIM);
    String help = screen.current().flatMap(row -> row.node().help()).orElse("No help.");
    List<PageLine> all = help.lines().map(PageLine::text).toList();
    List<PageLine> wrapped = PageLine.wrapped(all, canvas.columns() - 2);
    for (int i = 0; i < wrapped.size() && i + 1 < lines; i++) {
      canvas.put(top + 1 + i, 1, wrapped.get(i).text(), Role.TEXT);
    }
  }

  /** What stands at the bottom as long as there is nothing else to tell. */
  String story() {
    return screen.current().map(row -> story(row.node())).orElse("");
  }

  private String story(MenuNode node) {
    String story = state.subject().facts().shown(text.story(node));
    return node.symbol()
        .map(symbol -> state.subject().placement().of(symbol.name(), state.onlyTarget()).label())
        .map(label -> "edits go to " + label + "; " + story)
        .orElse(story);
  }
}
