package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import dev.arrow.menuconfig.menu.Editor;
import dev.arrow.menuconfig.menu.MenuTree;
import java.util.Optional;

/**
 * A line that is typed.
 *
 * @param title what stands on top
 * @param hint what can be typed
 * @param purpose what the text is for
 * @param text what was typed so far
 * @param caret the place in the text, in characters of Java
 */
public record InputScreen(String title, String hint, Purpose purpose, String text, int caret)
    implements Screen {
  private static final int LONGEST = 4096;

  /** What a typed text is for. */
  public sealed interface Purpose {
    /** The value of a number or text. */
    record Value(Symbol symbol) implements Purpose {}

    /** The name of a file to write. */
    record Save(Request.Form form) implements Purpose {}

    /** The name of a file to load. */
    record Load() implements Purpose {}

    /** The name of a file to compare with. */
    record Compare() implements Purpose {}
  }

  static InputScreen value(MenuState state, Symbol symbol) {
    String text = state.configuration().text(symbol);
    String title = MenuTree.title(state.subject().tree().place(symbol));
    String hint = symbol.type().isNumber() ? state.configuration().demand(symbol) : "Any text.";
    return of(title, hint, new Purpose.Value(symbol), text);
  }

  static InputScreen save(MenuState state, Request.Form form) {
    boolean minimal = form == Request.Form.MINIMAL;
    String title = minimal ? "Save only what differs from the defaults as" : "Save as";
    String file = state.subject().file();
    // A project's configuration lies in a folder, and what is saved elsewhere is one file.
    String whole = file.endsWith("/") ? "" : file;
    String name = minimal ? "defconfig" : whole;
    return of(title, "The name of a file.", new Purpose.Save(form), name);
  }

  static InputScreen load() {
    String hint = "The name of a file; its lines count instead of the present ones.";
    return of("Load", hint, new Purpose.Load(), "");
  }

  static InputScreen compare() {
    return of("Compare with", "The name of a file.", new Purpose.Compare(), "");
  }

  private static InputScreen of(String title, String hint, Purpose purpose, String text) {
    return new InputScreen(title, hint, purpose, text, text.length());
  }

  private InputScreen with(String other, int at) {
    return new InputScreen(title, hint, purpose, other, at);
  }

  @Override
  public Screen refreshed(MenuState state) {
    return this;
  }

  @Override
  public MenuState press(Key key, MenuState state) {
    if (key instanceof Key.Typed typed) {
      return state.replaceTop(typed(Character.toString(typed.codePoint())));
    }
    if (key.isControl('u')) {
      return state.replaceTop(with("", 0));
    }
    if (key.is(Name.ESCAPE) || key.isControl('c')) {
      return state.pop();
    }
    if (key.is(Name.ENTER)) {
      return accept(state);
    }
    return key instanceof Key.Named named ? state.replaceTop(moved(named.name())) : state;
  }

  private InputScreen typed(String character) {
    boolean fits = text.length() + character.length() <= LONGEST;
    String longer = text.substring(0, caret) + character + text.substring(caret);
    return fits ? with(longer, caret + character.length()) : this;
  }

  private InputScreen moved(Name name) {
    int before = caret == 0 ? 0 : text.offsetByCodePoints(caret, -1);
    int after = caret == text.length() ? caret : text.offsetByCodePoints(caret, 1);
    return switch (name) {
      case LEFT -> with(text, before);
      case RIGHT -> with(text, after);
      case HOME -> with(text, 0);
      case END -> with(text, text.length());
      case BACKSPACE -> with(text.substring(0, before) + text.substring(caret), before);
      case DELETE -> with(text.substring(0, caret) + text.substring(after), caret);
      default -> this;
    };
  }

  private MenuState accept(MenuState state) {
    if (purpose instanceof Purpose.Value value) {
      return accept(state, value.symbol());
    }
    if (text.isBlank()) {
      return state.with("A name is missing.");
    }
    String name = text.strip();
    if (name.endsWith("/")) {
      return state.with("`" + name + "` is a folder's name.");
    }
    MenuState closed = state.pop();
    if (purpose instanceof Purpose.Save save) {
      return closed.asking(new Request.Save(Optional.of(name), save.form(), false, false));
    }
    return closed.asking(
        purpose instanceof Purpose.Load ? new Request.Load(name) : new Request.Compare(name));
  }

  private MenuState accept(MenuState state, Symbol symbol) {
    String value = symbol.type().isNumber() ? text.strip() : text;
    if (!state.configuration().accepts(symbol, value)) {
      return state.with(state.configuration().demand(symbol));
    }
    Editor editor = new Editor(state.configuration(), state.subject().goals());
    return Edits.take(state.pop(), symbol.name() + "=" + value, editor.set(symbol, value));
  }
}
