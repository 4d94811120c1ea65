package dev.arrow.menuconfig.view;

import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.menu.Alternative;
import dev.arrow.menuconfig.menu.Change;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.menuconfig.state.AskScreen;
import dev.arrow.menuconfig.state.FixScreen;
import dev.arrow.menuconfig.state.InputScreen;
import dev.arrow.menuconfig.state.Size;
import java.util.ArrayList;
import java.util.List;

/** Draws questions, lines that are typed, and ways to choose from. */
final class DialogView {
  private static final int MARGIN = 2;
  private static final int MOST_NAMED = 8;

  private final Canvas canvas;
  private final int height;

  DialogView(Canvas canvas, Size size) {
    this.canvas = canvas;
    this.height = size.list();
  }

  void draw(AskScreen screen) {
    List<PageLine> lines =
        PageLine.wrapped(
            screen.lines().stream().map(PageLine::text).toList(), canvas.columns() - 2 * MARGIN);
    int options = Math.min(screen.options().size(), height - 1);
    int room = Math.max(1, height - options - 1);
    boolean cut = lines.size() > room;
    int shown = cut ? room - 1 : lines.size();
    for (int i = 0; i < shown; i++) {
      canvas.put(Size.LIST_TOP + i, MARGIN, lines.get(i).text(), Role.TEXT);
    }
    if (cut) {
      String more = "and " + (lines.size() - shown) + " more lines";
      canvas.put(Size.LIST_TOP + shown, MARGIN, more, Role.DIM);
    }
    int first = Math.max(0, screen.selected() - options + 1);
    int top = Size.LIST_TOP + Math.min(lines.size(), room) + (height > options + 1 ? 1 : 0);
    for (int i = 0; i < options; i++) {
      option(top + i, screen.options().get(first + i), first + i == screen.selected());
    }
  }

  private void option(int row, AskScreen.Option option, boolean selected) {
    canvas.put(row, 0, selected ? ">" : " ", Role.TEXT);
    int at = canvas.put(row, MARGIN, String.valueOf(option.key()), Role.KEY);
    canvas.put(row, at + 2, option.label(), Role.TEXT);
    if (selected) {
      canvas.paint(row, Role.SELECTED);
    }
  }

  void draw(InputScreen screen) {
    List<PageLine> hint =
        PageLine.wrapped(List.of(PageLine.text(screen.hint())), canvas.columns() - 2 * MARGIN);
    int row = Size.LIST_TOP;
    for (int i = 0; i < hint.size() && i < height - 2; i++) {
      canvas.put(row++, MARGIN, hint.get(i).text(), Role.TEXT);
    }
    row++;
    int width = canvas.columns() - 2 * MARGIN;
    String before = canvas.fittingEnd(screen.text().substring(0, screen.caret()), width - 1);
    canvas.put(row, MARGIN, " ".repeat(width), Role.INPUT);
    int at = canvas.put(row, MARGIN, before, Role.INPUT);
    String after = screen.text().substring(screen.caret());
    String under = after.isEmpty() ? "_" : Character.toString(after.codePointAt(0));
    int next = canvas.put(row, at, under, Role.KEY);
    if (!after.isEmpty()) {
      String rest = after.substring(Character.charCount(after.codePointAt(0)));
      canvas.put(row, next, canvas.columns() - MARGIN, rest, Role.INPUT);
    }
  }

  void draw(FixScreen screen) {
    List<PageLine> lines = new ArrayList<>();
    for (int i = 0; i < screen.ways().size(); i++) {
      way(screen.ways().get(i), i + 1, lines);
    }
    List<PageLine> wrapped = PageLine.wrapped(lines, canvas.columns() - MARGIN);
    int number = 0;
    int top = 0;
    for (int i = 0; i < wrapped.size(); i++) {
      boolean head = wrapped.get(i).role() == Role.HEADING && !wrapped.get(i).continued();
      top = head && number++ == screen.selected() ? i : top;
    }
    int first = Math.max(0, Math.min(top, wrapped.size() - height));
    for (int i = 0; i < height && first + i < wrapped.size(); i++) {
      PageLine line = wrapped.get(first + i);
      canvas.put(Size.LIST_TOP + i, 0, first + i == top ? ">" : " ", Role.TEXT);
      canvas.put(Size.LIST_TOP + i, MARGIN, line.text(), line.role());
      if (first + i == top) {
        canvas.paint(Size.LIST_TOP + i, Role.SELECTED);
      }
    }
  }

  private static void way(Alternative way, int number, List<PageLine> lines) {
    List<String> asked = new ArrayList<>();
    for (Change change : way.changes()) {
      if (change instanceof Change.Set set) {
        asked.add(set.symbol() + "=" + set.value());
      } else if (change instanceof Change.Unset unset) {
        asked.add(unset.symbol() + " by default");
      }
    }
    lines.add(PageLine.heading(number + "  " + String.join(", ", asked)));
    named("also switches on: ", way.alsoOn(), lines);
    named("also switches off: ", way.alsoOff(), lines);
    if (way.alsoOn().isEmpty() && way.alsoOff().isEmpty()) {
      lines.add(PageLine.text("   switches nothing else"));
    }
    lines.add(PageLine.text(""));
  }

  private static void named(String title, List<String> names, List<PageLine> lines) {
    if (!names.isEmpty()) {
      int more = names.size() - MOST_NAMED;
      String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
      lines.add(PageLine.text("   " + title + shown + (more > 0 ? " and " + more + " more" : "")));
    }
  }
}
