package dev.arrow.menuconfig.state;

import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys that are about the session as a whole. */
final class SessionKeys {
  private SessionKeys() {}

  static Optional<MenuState> press(Key key, MenuState state) {
    if (key.is(Name.F1)) {
      return Optional.of(state.push(PageScreen.keys(state)));
    }
    if (key.isControl('c')) {
      return Optional.of(quit(state));
    }
    if (key.isControl('r')) {
      return Optional.of(redo(state));
    }
    if (!(key instanceof Key.Typed typed)) {
      return Optional.empty();
    }
    return switch (typed.codePoint()) {
      case 'q' -> Optional.of(quit(state));
      case 'u' -> Optional.of(undo(state));
      case 'U' -> Optional.of(redo(state));
      case '/' -> Optional.of(state.push(SearchScreen.start()));
      case 'd' -> Optional.of(state.push(PageScreen.difference(state)));
      case 'B' -> Optional.of(state.push(PageScreen.marks(state)));
      case 't' -> Optional.of(targets(state));
      case 's' -> Optional.of(save(state, false));
      case 'S' -> Optional.of(state.push(InputScreen.save(state, Request.Form.WHOLE)));
      case 'D' -> Optional.of(state.push(InputScreen.save(state, Request.Form.MINIMAL)));
      case 'o' -> Optional.of(state.push(InputScreen.load()));
      default -> Optional.empty();
    };
  }

  private static MenuState save(MenuState state, boolean quit) {
    return state.asking(new Request.Save(Optional.empty(), Request.Form.WHOLE, false, quit));
  }

  static MenuState quit(MenuState state) {
    if (!state.isDirty() && !state.stale()) {
      return state.asking(new Request.Quit());
    }
    String why =
        state.isDirty()
            ? "There are changes that are not saved."
            : "Nothing was changed, but saving would write other lines than the file has.";
    return state.push(
        new AskScreen(
            "Quit",
            List.of(why),
            List.of(
                new AskScreen.Option('s', "save and quit", s -> save(s, true)),
                new AskScreen.Option('d', "quit without saving", s -> s.asking(new Request.Quit())),
                new AskScreen.Option('c', "cancel", s -> s)),
            0));
  }

  private static MenuState undo(MenuState state) {
    String title = state.history().lastEdit().map(Edit::title).orElse("");
    Optional<History> before = state.history().undone();
    return before
        .map(history -> state.with(history).with("undone: " + title))
        .orElseGet(() -> state.with("There is nothing to undo."));
  }

  private static MenuState redo(MenuState state) {
    String title = state.history().nextEdit().map(Edit::title).orElse("");
    Optional<History> after = state.history().redone();
    return after
        .map(history -> state.with(history).with("done again: " + title))
        .orElseGet(() -> state.with("There is nothing to redo."));
  }

  /** Lets the user choose the target that is shown, and whether edits are for it alone. */
  private static MenuState targets(MenuState state) {
    if (state.subject().target().isEmpty()) {
      return state.with("A tree of its own has no targets.");
    }
    List<AskScreen.Option> options = new ArrayList<>();
    char key = '1';
    for (String target : state.subject().targets()) {
      options.add(
          new AskScreen.Option(
              key++, "show " + target, s -> s.asking(new Request.OpenTarget(target))));
    }
    boolean only = state.onlyTarget();
    String scope = only ? "edits are for all targets" : "edits are for this target alone";
    options.add(
        new AskScreen.Option(
            'e', scope, s -> s.withOnlyTarget(!only).with("From now on " + scope + ".")));
    options.add(new AskScreen.Option('c', "cancel", s -> s));
    String shown = "Shown: " + state.subject().target().get();
    return state.push(new AskScreen("Target", List.of(shown), options, 0));
  }
}
