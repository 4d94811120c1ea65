package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.menuconfig.menu.Change;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.menuconfig.menu.Subject;
import java.util.List;
import java.util.Optional;

/** What requests lead to, once they were done or have failed. */
public final class Answers {
  private Answers() {}

  /** It cannot be done; the session goes on as it was. */
  public static MenuState failed(MenuState state, String why) {
    return state.with(Optional.empty()).with(why);
  }

  /** The file holds the configuration now. */
  public static MenuState saved(MenuState state, Request.Save request, String told) {
    // Another name is a copy: the session still is about its own file.
    MenuState after = request.name().isPresent() ? state : state.savedNow();
    MenuState quiet = after.with(Optional.empty()).with(told).refreshed();
    return request.quit() ? quiet.asking(new Request.Quit()) : quiet;
  }

  /** The file is not what it was when it was read or written last. */
  public static MenuState changedOutside(MenuState state, Request.Save request, String told) {
    Request.Save anyway = new Request.Save(request.name(), request.form(), true, request.quit());
    return state
        .with(Optional.empty())
        .push(
            new AskScreen(
                "Save",
                List.of(told),
                List.of(
                    new AskScreen.Option('w', "write it anyway", s -> s.asking(anyway)),
                    new AskScreen.Option(
                        'd',
                        "see what differs",
                        s -> s.asking(new Request.Compare(s.subject().file()))),
                    new AskScreen.Option('c', "cancel", s -> s)),
                2));
  }

  /** The lines of a file that was to be loaded. */
  public static MenuState loaded(MenuState state, String name, List<UserLine> lines) {
    Edit edit =
        new Edit("loaded " + name, List.of(new Change.Replace(lines)), state.subject().target());
    return state.with(Optional.empty()).popToMenu().edited(edit).refreshed();
  }

  /** A file that the configuration was to be compared with. */
  public static MenuState compared(MenuState state, String name, Configuration other) {
    return state.with(Optional.empty()).push(PageScreen.difference(state, name, other));
  }

  /** What is seen while ways are looked for. */
  public static MenuState searching(MenuState state, Request.Enable request) {
    return state
        .with(Optional.empty())
        .with("Searching for ways to " + request.goal() + " ... Esc cancels.");
  }

  /** The user did not want to wait for ways any longer. */
  public static MenuState givenUp(MenuState state, Request.Enable request) {
    return failed(
        state, "The search for ways to " + request.goal() + " was cancelled; nothing is changed.");
  }

  /** Ways to give a symbol a value, or why there are none. */
  public static MenuState fixes(MenuState state, Request.Enable request, FixAnswer answer) {
    return Edits.answered(state.with(Optional.empty()), request, answer).refreshed();
  }

  /** Another target, with the configuration that its files give. */
  public static MenuState opened(MenuState state, Subject other, Configuration start) {
    MenuState moved = state.with(Optional.empty()).about(other, start);
    String shown = "Shows " + other.target().orElse(other.file()) + ".";
    String told = (shown + " " + other.facts().gap()).strip();
    return moved.push(BrowseScreen.of(moved, other.tree().root())).with(told);
  }

  /** Changes of a session that ended without saving, to be taken over or dropped. */
  public static MenuState leftOver(MenuState state, List<Edit> edits) {
    String count = edits.size() == 1 ? "1 change that was" : edits.size() + " changes that were";
    return state.push(
        new AskScreen(
            "A session was cut off",
            List.of("It left " + count + " not saved."),
            List.of(
                new AskScreen.Option('r', "take them over", s -> taken(s, edits)),
                new AskScreen.Option('d', "drop them", s -> s)),
            0));
  }

  private static MenuState taken(MenuState state, List<Edit> edits) {
    MenuState after = state;
    for (Edit edit : edits) {
      after = after.edited(edit);
    }
    return after.with("Took over what a session left that was cut off.");
  }

  /** Something to read before anything else. */
  public static MenuState told(MenuState state, String title, List<PageLine> lines) {
    return state.push(PageScreen.fixed(state, title, lines));
  }
}
