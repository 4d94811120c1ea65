package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.History;
import dev.arrow.menuconfig.menu.Subject;
import dev.arrow.menuconfig.menu.ViewOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All there is to a session with the menu. Immutable.
 *
 * @param subject what it is about
 * @param history what was done
 * @param saved the history when the file was last as the session is
 * @param stale whether the file lacks something though nothing was edited, such as new symbols
 * @param options what the user wants to see
 * @param onlyTarget whether edits are for the target that is shown and for no other
 * @param marks names of symbols that the user marked
 * @param screens those open, the one on top last
 * @param size of the terminal
 * @param notice what is to be told now; empty if nothing is
 * @param request what is to be done outside; at most one at a time
 */
public record MenuState(
    Subject subject,
    History history,
    History saved,
    boolean stale,
    ViewOptions options,
    boolean onlyTarget,
    List<String> marks,
    List<Screen> screens,
    Size size,
    String notice,
    Optional<Request> request) {
  public MenuState {
    marks = List.copyOf(marks);
    screens = List.copyOf(screens);
  }

  /** The state of a session that begins. */
  public static MenuState start(
      Subject subject, Configuration configuration, boolean stale, Size size) {
    History history = History.of(configuration, subject.target());
    MenuState bare =
        new MenuState(
            subject,
            history,
            history,
            stale,
            ViewOptions.USUAL,
            false,
            List.of(),
            List.of(),
            size,
            "",
            Optional.empty());
    return bare.push(BrowseScreen.of(bare, subject.tree().root()));
  }

  /** The state after a key. */
  public MenuState press(Key key) {
    MenuState quiet = with("").with(Optional.empty());
    return quiet.top().press(key, quiet).refreshed();
  }

  /** The state on a terminal of another size. */
  public MenuState resized(Size other) {
    return new MenuState(
            subject,
            history,
            saved,
            stale,
            options,
            onlyTarget,
            marks,
            screens,
            other,
            notice,
            request)
        .refreshed();
  }

  /** The configuration now. */
  public Configuration configuration() {
    return history.configuration();
  }

  /** Whether something would be lost if the session ended now. */
  public boolean isDirty() {
    return !history.isAt(saved);
  }

  /** The screen that has the keys. */
  public Screen top() {
    return screens.get(screens.size() - 1);
  }

  /** With another screen on top. */
  public MenuState push(Screen screen) {
    List<Screen> more = new ArrayList<>(screens);
    more.add(screen);
    return with(more);
  }

  /** Without the screen on top; the last one stays. */
  public MenuState pop() {
    return screens.size() == 1 ? this : with(screens.subList(0, screens.size() - 1));
  }

  /** With the screen on top exchanged. */
  public MenuState replaceTop(Screen screen) {
    List<Screen> others = new ArrayList<>(screens.subList(0, screens.size() - 1));
    others.add(screen);
    return with(others);
  }

  /** Without what lies above the menus. */
  public MenuState popToMenu() {
    MenuState state = this;
    while (!(state.top() instanceof BrowseScreen)) {
      state = state.pop();
    }
    return state;
  }

  /** With one more edit. */
  public MenuState edited(Edit edit) {
    return with(history.with(edit)).with(edit.title());
  }

  /** At the place of a node in the menus, shown even if it cannot be changed now. */
  public MenuState jumpedTo(MenuNode node) {
    return Jump.to(this, node);
  }

  /** With what is seen brought up to date. */
  public MenuState refreshed() {
    return replaceTop(top().refreshed(this));
  }

  MenuState with(List<Screen> others) {
    return new MenuState(
        subject, history, saved, stale, options, onlyTarget, marks, others, size, notice, request);
  }

  MenuState with(History other) {
    return new MenuState(
        subject, other, saved, stale, options, onlyTarget, marks, screens, size, notice, request);
  }

  MenuState with(ViewOptions other) {
    return new MenuState(
        subject, history, saved, stale, other, onlyTarget, marks, screens, size, notice, request);
  }

  /** With something to tell the user. */
  public MenuState with(String told) {
    return new MenuState(
        subject, history, saved, stale, options, onlyTarget, marks, screens, size, told, request);
  }

  MenuState with(Optional<Request> asked) {
    return new MenuState(
        subject, history, saved, stale, options, onlyTarget, marks, screens, size, notice, asked);
  }

  MenuState asking(Request asked) {
    return with(Optional.of(asked));
  }

  MenuState withMarks(List<String> others) {
    return new MenuState(
        subject,
        history,
        saved,
        stale,
        options,
        onlyTarget,
        others,
        screens,
        size,
        notice,
        request);
  }

  /** With edits for the target that is shown alone, or for all. */
  public MenuState withOnlyTarget(boolean only) {
    return new MenuState(
        subject, history, saved, stale, options, only, marks, screens, size, notice, request);
  }

  MenuState savedNow() {
    return new MenuState(
        subject,
        history,
        history,
        false,
        options,
        onlyTarget,
        marks,
        screens,
        size,
        notice,
        request);
  }

  MenuState about(Subject other, Configuration start) {
    History moved = history.on(start, other.target());
    return new MenuState(
        other,
        moved,
        saved.on(start, other.target()),
        stale,
        options,
        onlyTarget,
        marks,
        List.of(),
        size,
        notice,
        request);
  }
}
