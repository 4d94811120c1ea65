package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import dev.arrow.menuconfig.menu.EntryFacts;
import dev.arrow.menuconfig.menu.KeyHelp;
import dev.arrow.menuconfig.menu.PageLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lines to read, some of which lead somewhere or hide those that lie deeper.
 *
 * @param title what stands on top
 * @param source what the lines are made of
 * @param lines all of them, as of the configuration
 * @param folded numbers of lines whose deeper ones are hidden
 * @param cursor a line among those that are seen
 * @param columns for which lines were broken
 */
public record PageScreen(
    String title,
    PageSource source,
    List<PageLine> lines,
    Set<Integer> folded,
    Cursor cursor,
    Configuration configuration,
    int columns)
    implements Screen {
  public PageScreen {
    lines = List.copyOf(lines);
    folded = Set.copyOf(folded);
  }

  private static PageScreen of(MenuState state, String title, PageSource source) {
    return new PageScreen(
        title,
        source,
        wrapped(source, state),
        Set.of(),
        Cursor.START,
        state.configuration(),
        state.size().columns());
  }

  /** The lines of a source; one column is for the cursor, one for the mark of what is folded. */
  private static List<PageLine> wrapped(PageSource source, MenuState state) {
    EntryFacts facts = state.subject().facts();
    List<PageLine> lines =
        source.lines(state).stream().map(line -> line.saying(facts.shown(line.text()))).toList();
    return PageLine.wrapped(lines, state.size().columns() - 2);
  }

  static PageScreen information(MenuState state, MenuNode node) {
    String title = node.prompt().map(p -> p.text()).orElse("choice");
    return node.symbol()
        .map(symbol -> information(state, symbol))
        .orElseGet(() -> of(state, title, new PageSource.OfNode(node)));
  }

  static PageScreen information(MenuState state, Symbol symbol) {
    return of(state, symbol.name(), new PageSource.OfSymbol(symbol));
  }

  static PageScreen why(MenuState state, Symbol symbol) {
    return of(state, "Why is " + symbol.name() + " so?", new PageSource.Why(symbol));
  }

  static PageScreen difference(MenuState state) {
    return of(
        state,
        "Different from " + state.subject().file(),
        new PageSource.FromSaved(state.saved().configuration()));
  }

  /** What differs from a configuration that a file gives. */
  static PageScreen difference(MenuState state, String name, Configuration other) {
    return of(state, "Different from " + name, new PageSource.FromFile(other));
  }

  static PageScreen marks(MenuState state) {
    return of(state, "Marked entries", new PageSource.Marks());
  }

  static PageScreen keys(MenuState state) {
    return fixed(state, "Keys", KeyHelp.lines());
  }

  /** Lines that do not depend on values. */
  public static PageScreen fixed(MenuState state, String title, List<PageLine> lines) {
    return of(state, title, new PageSource.Fixed(lines));
  }

  /** The numbers of the lines that are not hidden. */
  public List<Integer> visible() {
    List<Integer> visible = new ArrayList<>();
    int hiddenBelow = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      int depth = lines.get(i).depth();
      if (depth > hiddenBelow) {
        continue;
      }
      if (!lines.get(i).continued()) {
        hiddenBelow = folded.contains(i) ? depth : Integer.MAX_VALUE;
      }
      visible.add(i);
    }
    return visible;
  }

  /** Whether deeper lines follow a line. */
  public boolean canFold(int line) {
    int next = line + 1;
    while (next < lines.size() && lines.get(next).continued()) {
      next++;
    }
    boolean deeper = next < lines.size() && lines.get(next).depth() > lines.get(line).depth();
    return deeper && !lines.get(line).continued();
  }

  private PageScreen at(Cursor other) {
    return new PageScreen(title, source, lines, folded, other, configuration, columns);
  }

  @Override
  public Screen refreshed(MenuState state) {
    boolean fits = columns == state.size().columns();
    PageSource now = source.asOf(state);
    boolean same =
        fits
            && now == source
            && configuration == state.configuration()
            && !(source instanceof PageSource.Marks);
    PageScreen screen =
        new PageScreen(
            title,
            now,
            same ? lines : wrapped(now, state),
            fits ? folded : Set.of(),
            cursor,
            state.configuration(),
            state.size().columns());
    int count = screen.visible().size();
    return screen.at(cursor.fitted(cursor.at(), count, state.size().list()));
  }

  @Override
  public MenuState press(Key key, MenuState state) {
    List<Integer> visible = visible();
    int height = state.size().list();
    Optional<Cursor> moved = cursor.movedByLetters(key, visible.size(), height);
    if (moved.isPresent()) {
      return state.replaceTop(at(moved.get()));
    }
    Optional<Integer> clicked = cursor.clicked(key, visible.size(), height);
    if (clicked.isPresent() && clicked.get() != cursor.at()) {
      return state.replaceTop(at(cursor.fitted(clicked.get(), visible.size(), height)));
    }
    int line = visible.isEmpty() ? 0 : visible.get(cursor.at());
    if (key.is(Name.ENTER) || clicked.isPresent()) {
      return follow(state, line);
    }
    if (key.is(Name.ESCAPE) || key.is(Name.LEFT) || key.is('h') || key.is(Name.BACKSPACE)) {
      return state.pop();
    }
    return byLetter(key, state, line);
  }

  private MenuState byLetter(Key key, MenuState state, int line) {
    if (key.is(' ')) {
      return canFold(line) ? state.replaceTop(turned(line)) : state;
    }
    Optional<Symbol> symbol = linked(state, line).or(source::about);
    if (key.is('f') && symbol.isPresent()) {
      return Edits.fix(state, source.about().orElse(symbol.get()));
    }
    if (key.is('w') && symbol.isPresent()) {
      return state.push(why(state, symbol.get()));
    }
    if (key.is('?') && symbol.isPresent()) {
      return state.push(information(state, symbol.get()));
    }
    if (key.is('m') && symbol.isPresent()) {
      return state.jumpedTo(state.subject().tree().place(symbol.get()));
    }
    if (key.is('e') && symbol.isPresent()) {
      return state.asking(
          new Request.EditSource(state.subject().tree().place(symbol.get()).position()));
    }
    if (key.is('d')) {
      return state.replaceTop(otherDifference(state));
    }
    if (key.is('o') && isDifference()) {
      return state.push(InputScreen.compare());
    }
    return SessionKeys.press(key, state).orElse(state);
  }

  private boolean isDifference() {
    return source instanceof PageSource.FromSaved
        || source instanceof PageSource.FromDefaults
        || source instanceof PageSource.FromFile;
  }

  /** From the file to the defaults, from anything else to the file. */
  private PageScreen otherDifference(MenuState state) {
    return source instanceof PageSource.FromSaved
        ? of(state, "Different from the defaults", new PageSource.FromDefaults())
        : difference(state);
  }

  private Optional<Symbol> linked(MenuState state, int line) {
    return lines.isEmpty()
        ? Optional.empty()
        : lines.get(line).link().flatMap(state.subject().model()::symbol);
  }

  private MenuState follow(MenuState state, int line) {
    Optional<Symbol> symbol = linked(state, line);
    if (symbol.isEmpty()) {
      return canFold(line) ? state.replaceTop(turned(line)) : state;
    }
    return source.leadsToMenus()
        ? state.jumpedTo(state.subject().tree().place(symbol.get()))
        : state.push(information(state, symbol.get()));
  }

  private PageScreen turned(int line) {
    Set<Integer> others = new TreeSet<>(folded);
    if (!others.remove(line)) {
      others.add(line);
    }
    return new PageScreen(title, source, lines, others, cursor, configuration, columns);
  }
}
