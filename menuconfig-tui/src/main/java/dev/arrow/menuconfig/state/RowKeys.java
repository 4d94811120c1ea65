package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.menu.Editor;
import dev.arrow.menuconfig.menu.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys that are about the row under the cursor. */
final class RowKeys {
  private RowKeys() {}

  static Optional<MenuState> press(Key key, MenuState state, Row row) {
    if (!(key instanceof Key.Typed typed)) {
      return Optional.empty();
    }
    return switch (typed.codePoint()) {
      case ' ' -> Optional.of(next(state, row));
      case 'y', 'm', 'n' -> Optional.of(set(state, row, Character.toString(typed.codePoint())));
      case 'r' -> Optional.of(reset(state, row));
      case 'R' -> Optional.of(resetMenu(state, row));
      case '?' -> Optional.of(state.push(PageScreen.information(state, row.node())));
      case 'w' -> Optional.of(why(state, row));
      case 'f' -> Optional.of(fix(state, row));
      case 'b' -> Optional.of(mark(state, row));
      case 'e' -> Optional.of(state.asking(new Request.EditSource(row.node().position())));
      default -> Optional.empty();
    };
  }

  /** What Enter does to an entry that has no screen of its own. */
  static MenuState enter(MenuState state, Row row) {
    Symbol symbol = row.node().symbol().orElse(null);
    if (symbol == null) {
      return state;
    }
    if (!symbol.type().isLogical()) {
      return input(state, row, symbol);
    }
    boolean picks = symbol.choice().isPresent() && row.seen();
    MenuState after = picks ? Edits.set(state, symbol, "y") : next(state, row);
    boolean picked = picks && after.history() != state.history();
    return picked ? after.pop() : after;
  }

  private static MenuState input(MenuState state, Row row, Symbol symbol) {
    if (!row.seen() || !state.configuration().isChangeable(symbol)) {
      return Edits.unavailable(state, symbol, "");
    }
    return state.push(InputScreen.value(state, symbol));
  }

  /** The next of the values there are. */
  private static MenuState next(MenuState state, Row row) {
    MenuNode node = row.node();
    Choice choice = node.choice().orElse(null);
    if (choice != null) {
      List<Tristate> modes = state.configuration().settable(choice);
      return modes.isEmpty()
          ? TreeKeys.entered(state, node)
          : Edits.set(state, choice, after(modes, state.configuration().mode(choice)));
    }
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      return node.kind() == MenuNode.Kind.MENU ? TreeKeys.entered(state, node) : state;
    }
    if (!symbol.type().isLogical()) {
      return input(state, row, symbol);
    }
    return Edits.set(state, symbol, nextValue(state.configuration(), symbol));
  }

  private static String nextValue(Configuration now, Symbol symbol) {
    List<Tristate> values = now.settable(symbol);
    Tristate is = now.value(symbol).tristate();
    return values.isEmpty() ? (is == Tristate.N ? "y" : "n") : after(values, is).text();
  }

  private static Tristate after(List<Tristate> values, Tristate is) {
    return values.get((values.indexOf(is) + 1) % values.size());
  }

  private static MenuState set(MenuState state, Row row, String value) {
    Symbol symbol = row.node().symbol().orElse(null);
    if (symbol != null) {
      return symbol.type().isLogical()
          ? Edits.set(state, symbol, value)
          : state.with("Enter edits `" + symbol.name() + "`.");
    }
    return row.node().choice().map(choice -> set(state, choice, value)).orElse(state);
  }

  private static MenuState set(MenuState state, Choice choice, String value) {
    for (Tristate mode : state.configuration().settable(choice)) {
      if (mode.text().equals(value)) {
        return Edits.set(state, choice, mode);
      }
    }
    return state;
  }

  private static MenuState reset(MenuState state, Row row) {
    List<Symbol> symbols = new ArrayList<>();
    row.node().symbol().ifPresent(symbols::add);
    row.node().choice().ifPresent(choice -> symbols.addAll(choice.members()));
    return reset(state, symbols, "reset " + name(row.node()));
  }

  /** Everything in the menu that the row is in. */
  private static MenuState resetMenu(MenuState state, Row row) {
    MenuNode menu = state.subject().tree().screenOf(row.node());
    List<Symbol> symbols = new ArrayList<>();
    List<MenuNode> open = new ArrayList<>(List.of(menu));
    while (!open.isEmpty()) {
      MenuNode node = open.remove(open.size() - 1);
      node.symbol().ifPresent(symbols::add);
      open.addAll(state.subject().tree().children(node));
    }
    return reset(state, symbols, "reset all of " + name(menu));
  }

  private static MenuState reset(MenuState state, List<Symbol> symbols, String title) {
    Editor editor = new Editor(state.configuration(), state.subject().goals());
    return Edits.take(state, title, editor.reset(symbols));
  }

  private static String name(MenuNode node) {
    return node.symbol().map(Symbol::name).orElse(node.prompt().map(p -> p.text()).orElse("this"));
  }

  private static MenuState why(MenuState state, Row row) {
    return row.node()
        .symbol()
        .map(symbol -> state.push(PageScreen.why(state, symbol)))
        .orElseGet(() -> state.push(PageScreen.information(state, row.node())));
  }

  private static MenuState fix(MenuState state, Row row) {
    Symbol symbol = row.node().symbol().orElse(null);
    return symbol == null ? state : Edits.fix(state, symbol);
  }

  private static MenuState mark(MenuState state, Row row) {
    Symbol symbol = row.node().symbol().orElse(null);
    if (symbol == null) {
      return state.with("Only entries can be marked.");
    }
    List<String> marks = new ArrayList<>(state.marks());
    boolean was = marks.remove(symbol.name());
    if (!was) {
      marks.add(symbol.name());
    }
    String told = was ? " is not marked any more." : " is marked; B lists what is.";
    return state.withMarks(marks).with("`" + symbol.name() + "`" + told);
  }
}
