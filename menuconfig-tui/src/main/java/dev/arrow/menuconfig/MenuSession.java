package dev.arrow.menuconfig;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.History;
import dev.arrow.menuconfig.state.Answers;
import dev.arrow.menuconfig.state.MenuState;
import dev.arrow.menuconfig.state.Request;
import dev.arrow.menuconfig.state.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A session without a terminal: keys go in, and what they ask of the outside is done. */
public final class MenuSession {
  private static final String PROBLEMS = "Lines that have no effect";
  private static final int MOST_TOLD = 3;

  private final Workplace workplace;
  private final Patience patience;
  private final boolean keeps;
  private MenuState state;
  private boolean over;

  private MenuSession(Workplace workplace, Patience patience, boolean keeps, MenuState state) {
    this.workplace = workplace;
    this.patience = patience;
    this.keeps = keeps;
    this.state = state;
  }

  /**
   * Opens a session; an ArrowException if there is nothing that could be opened.
   *
   * @param patience waits for what may take long
   */
  public static MenuSession open(
      Workplace workplace, Optional<String> target, Size size, Patience patience) {
    return begin(workplace, workplace.open(target), size, patience);
  }

  /** Begins a session with what was opened. */
  static MenuSession begin(Workplace workplace, Opening opening, Size size, Patience patience) {
    MenuState state = start(opening, size);
    List<Edit> left = workplace.leftOver();
    if (!left.isEmpty()) {
      state = Answers.leftOver(state, left);
    }
    return new MenuSession(workplace, patience, true, state);
  }

  /**
   * A session of which nothing is kept, and that looks for nothing that others have kept. As nobody
   * watches, it waits for what comes late, so that the same keys show the same.
   */
  static MenuSession passing(Workplace workplace, Opening opening, Size size) {
    opening.subject().facts().whole();
    return new MenuSession(workplace, Patience.ENDLESS, false, start(opening, size));
  }

  private static MenuState start(Opening opening, Size size) {
    MenuState state =
        MenuState.start(opening.subject(), opening.configuration(), opening.stale(), size)
            .withOnlyTarget(opening.onlyTarget())
            .with(opening.subject().facts().gap());
    if (!opening.problems().isEmpty()) {
      return Answers.told(state, PROBLEMS, opening.problems());
    }
    return state;
  }

  public MenuState state() {
    return state;
  }

  /** Whether the user has left. */
  public boolean isOver() {
    return over;
  }

  /** Takes a key, and does what it asks for. */
  public void press(Key key) {
    History before = state.history();
    boolean dirty = state.isDirty();
    state = state.press(key);
    while (state.request().isPresent() && !over) {
      state = done(state.request().get());
    }
    if (keeps && over) {
      workplace.keep(List.of());
    } else if (keeps && (state.history() != before || state.isDirty() != dirty)) {
      workplace.keep(state.isDirty() ? state.history().edits() : List.of());
    }
  }

  /** Takes another size of the terminal. */
  public void resize(Size size) {
    state = state.resized(size);
  }

  private MenuState done(Request request) {
    try {
      return answer(request);
    } catch (ArrowException e) {
      return Answers.failed(state, sentences(e.diagnostics()));
    }
  }

  /** The first few: what is told stands below the menu. */
  private static String sentences(List<Diagnostic> diagnostics) {
    String told =
        diagnostics.stream()
            .limit(MOST_TOLD)
            .map(MenuSession::sentence)
            .collect(Collectors.joining(" "));
    int more = diagnostics.size() - MOST_TOLD;
    return more > 0 ? told + " and " + more + " more" : told;
  }

  private static String sentence(Diagnostic diagnostic) {
    String place = diagnostic.position().map(each -> each + ": ").orElse("");
    return place + diagnostic.message() + diagnostic.hint().map(each -> " " + each).orElse("");
  }

  private MenuState answer(Request request) {
    if (request instanceof Request.Quit) {
      over = true;
      return state;
    }
    if (request instanceof Request.Save save) {
      return saved(save);
    }
    if (request instanceof Request.Load load) {
      return Answers.loaded(state, load.name(), workplace.load(state.configuration(), load.name()));
    }
    if (request instanceof Request.Compare compare) {
      return Answers.compared(
          state, compare.name(), workplace.compared(state.configuration(), compare.name()));
    }
    if (request instanceof Request.Enable enable) {
      return searched(enable);
    }
    if (request instanceof Request.OpenTarget open) {
      Opening other = workplace.open(Optional.of(open.target()));
      if (!keeps) {
        other.subject().facts().whole();
      }
      return Answers.opened(state, other.subject(), other.configuration());
    }
    workplace.edit(((Request.EditSource) request).place());
    return Answers.failed(state, "");
  }

  private MenuState searched(Request.Enable enable) {
    Configuration now = state.configuration();
    Optional<FixAnswer> answer =
        patience.await(
            Answers.searching(state, enable),
            givenUp -> workplace.enable(now, enable.symbol(), enable.value(), givenUp));
    return answer
        .map(found -> Answers.fixes(state, enable, found))
        .orElseGet(() -> Answers.givenUp(state, enable));
  }

  private MenuState saved(Request.Save request) {
    Workplace.Saved saved = workplace.save(request, state.history());
    return saved instanceof Workplace.Saved.Written written
        ? Answers.saved(state, request, written.told())
        : Answers.changedOutside(state, request, ((Workplace.Saved.ChangedOutside) saved).told());
  }
}
