package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.menuconfig.menu.Attempt;
import dev.arrow.menuconfig.menu.Change;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.Editor;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.menuconfig.menu.Placement;
import dev.arrow.solver.explain.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Wishes for values: done at once, done after a question, or answered with what is in the way. */
final class Edits {
  private Edits() {}

  static MenuState set(MenuState state, Symbol symbol, String value) {
    Attempt attempt = editor(state).set(symbol, value);
    boolean wantsMore = symbol.type().isLogical() && !value.equals("n");
    if (attempt instanceof Attempt.Blocked blocked && wantsMore && isBlocked(blocked.reason())) {
      return ways(state, symbol, value);
    }
    return take(state, symbol.name() + "=" + value, attempt);
  }

  private static boolean isBlocked(Reason reason) {
    return reason instanceof Reason.Blocked
        || reason instanceof Reason.NoModules
        || reason instanceof Reason.Promptless;
  }

  private static Editor editor(MenuState state) {
    return new Editor(state.configuration(), state.subject().goals());
  }

  static MenuState set(MenuState state, Choice choice, Tristate mode) {
    String title = "choice at " + choice.node().position() + "=" + mode.text();
    return take(state, title, editor(state).set(choice, mode));
  }

  /** Looks for ways to make a symbol y. */
  static MenuState fix(MenuState state, Symbol symbol) {
    if (!symbol.type().isLogical()) {
      return unavailable(state, symbol, "Only what is y or n can be switched on.");
    }
    if (state.configuration().text(symbol).equals("y")) {
      return state.with("`" + symbol.name() + "` is y already; `n` switches it off.");
    }
    return ways(state, symbol, "y");
  }

  /** Looks for ways, unless the target forbids it whatever the user does. */
  private static MenuState ways(MenuState state, Symbol symbol, String value) {
    Optional<Brief> brief = state.subject().reasons().shortest(state.configuration(), symbol);
    if (brief.isEmpty() || !brief.get().impossible()) {
      return state.asking(new Request.Enable(symbol.name(), value));
    }
    String why = "`" + symbol.name() + "` cannot be " + value + ": " + brief.get().text() + ". ";
    return state.with((why + state.subject().facts().gap()).strip());
  }

  /** Says what stands in the way of changing a number or text. */
  static MenuState unavailable(MenuState state, Symbol symbol, String otherwise) {
    String value = state.configuration().text(symbol);
    String why =
        state
            .configuration()
            .hindrance(symbol, value.isEmpty() ? "0" : value)
            .map(Reason::message)
            .orElse(otherwise);
    return state.with(why);
  }

  /** Does what was found to be possible, or says why it is not. */
  static MenuState take(MenuState state, String title, Attempt attempt) {
    if (attempt instanceof Attempt.Already already) {
      return state.with(already.message());
    }
    if (attempt instanceof Attempt.Blocked blocked) {
      return state.with(blocked.reason().message());
    }
    Attempt.Ready ready = (Attempt.Ready) attempt;
    Edit edit = edit(state, title, ready.changes());
    return ready.switchedOff().isEmpty() ? state.edited(edit) : question(state, edit, ready);
  }

  private static MenuState question(MenuState state, Edit edit, Attempt.Ready ready) {
    List<String> lines = new ArrayList<>();
    lines.add("This switches off too:");
    ready.switchedOff().forEach(name -> lines.add("  " + name));
    if (ready.withdrawn() > 0) {
      lines.add("and " + ready.withdrawn() + " other values that were set mean nothing then.");
    }
    return state.push(
        new AskScreen(
            edit.title(),
            lines,
            List.of(
                new AskScreen.Option('y', "switch these off too", s -> s.edited(edit)),
                new AskScreen.Option('c', "cancel", s -> s)),
            0));
  }

  /** An edit that goes where the lines of its first symbol go. */
  static Edit edit(MenuState state, String title, List<Change> changes) {
    String symbol = "";
    for (Change change : changes) {
      if (symbol.isEmpty() && change instanceof Change.Set set) {
        symbol = set.symbol();
      } else if (symbol.isEmpty() && change instanceof Change.Unset unset) {
        symbol = unset.symbol();
      }
    }
    Placement.Place place = state.subject().placement().of(symbol, state.onlyTarget());
    return new Edit(title, changes, place.target());
  }

  /** Shows what came of the search for a way. */
  static MenuState answered(MenuState state, Request.Enable asked, FixAnswer answer) {
    if (answer instanceof FixAnswer.Unknown unknown) {
      return state.with(unknown.why());
    }
    if (answer instanceof FixAnswer.Impossible impossible) {
      List<PageLine> lines = new ArrayList<>();
      lines.add(PageLine.heading(asked.symbol() + " cannot be " + asked.value() + "."));
      lines.add(PageLine.text("These statements contradict each other:"));
      impossible.statements().forEach(each -> lines.add(PageLine.text("  " + each)));
      lines.add(PageLine.text(state.subject().facts().gap()));
      return state.push(PageScreen.fixed(state, "No way to " + asked.symbol(), lines));
    }
    FixAnswer.Found found = (FixAnswer.Found) answer;
    return state.push(new FixScreen(asked.symbol(), asked.value(), found.alternatives(), 0));
  }
}
