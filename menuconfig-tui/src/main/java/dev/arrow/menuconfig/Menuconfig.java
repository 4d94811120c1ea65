package dev.arrow.menuconfig;

import dev.arrow.menuconfig.cells.CellBuffer;
import dev.arrow.menuconfig.cells.ScreenChange;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.KeyText;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.state.MenuState;
import dev.arrow.menuconfig.state.Size;
import dev.arrow.menuconfig.terminal.Cancellable;
import dev.arrow.menuconfig.terminal.ComingTerminal;
import dev.arrow.menuconfig.terminal.FullScreen;
import dev.arrow.menuconfig.terminal.Input;
import dev.arrow.menuconfig.view.StateView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The menu on a terminal: shows what a session is, and hands it the keys. */
public final class Menuconfig {
  private final FullScreen terminal;
  private final Look look;
  private @Nullable CellBuffer shown;

  private Menuconfig(FullScreen terminal, Look look) {
    this.terminal = terminal;
    this.look = look;
  }

  /** What is to be done with the terminal of a session, such as lending it. */
  public interface Lender {
    /** Lets something else have the terminal while it runs. */
    void lend(Runnable other);
  }

  /** Makes the workplace of a session that can lend its terminal. */
  public interface WorkplaceMaker {
    /** The workplace. */
    Workplace make(Lender terminal);
  }

  /**
   * Runs a session until the user leaves. What is wrong before there is something to show is an
   * ArrowException, with the terminal given back; an IOException if there is no terminal.
   *
   * @param coming taken once there is something to show
   * @param stopper stops this process until somebody continues it
   */
  public static void run(
      WorkplaceMaker maker,
      Optional<String> target,
      Look look,
      ComingTerminal coming,
      Runnable stopper)
      throws IOException {
    // What cannot be opened is told before the screen is taken.
    FullScreen[] screen = new FullScreen[1];
    Workplace workplace = maker.make(other -> screen[0].lend(other));
    Opening opening = workplace.open(target);
    try (FullScreen terminal = FullScreen.open(coming, stopper)) {
      screen[0] = terminal;
      new Menuconfig(terminal, look).run(workplace, opening);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Runs a session without a terminal.
   *
   * @param keys what is pressed, as {@link KeyText} has it
   * @return the screen after the last key; empty if the session is over then
   */
  public static Optional<String> press(
      Workplace workplace, Optional<String> target, String keys, Size size, Look look) {
    MenuSession session = MenuSession.passing(workplace, workplace.open(target), size);
    for (Key key : KeyText.keys(keys)) {
      if (session.isOver()) {
        return Optional.empty();
      }
      session.press(key);
    }
    return session.isOver()
        ? Optional.empty()
        : Optional.of(StateView.text(session.state(), look.glyphs()));
  }

  private void run(Workplace workplace, Opening opening) throws IOException {
    MenuSession session = MenuSession.begin(workplace, opening, size(), this::await);
    show(session.state());
    while (!session.isOver()) {
      Input input = terminal.next();
      if (input instanceof Input.Gone) {
        return;
      }
      if (input instanceof Input.Pressed pressed) {
        session.press(pressed.key());
      } else {
        session.resize(size());
        shown = null;
      }
      if (!terminal.hasMore() && !session.isOver()) {
        show(session.state());
      }
    }
  }

  private Optional<FixAnswer> await(MenuState meanwhile, Patience.Search search) {
    show(meanwhile);
    try {
      return new Cancellable<FixAnswer>(
              terminal, search::run, givenUp -> showWhole(meanwhile, givenUp))
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void showWhole(MenuState meanwhile, boolean givenUp) {
    shown = null;
    MenuState state = meanwhile.resized(size());
    show(givenUp ? state.with("Cancelling the search ...") : state);
  }

  private Size size() {
    return new Size(terminal.columns(), terminal.rows());
  }

  private void show(MenuState state) {
    CellBuffer next = StateView.draw(state, look.glyphs());
    String text =
        shown == null
            ? ScreenChange.whole(next, look.theme(), look.colours())
            : ScreenChange.between(shown, next, look.theme(), look.colours());
    if (!text.isEmpty()) {
      terminal.write(text);
    }
    shown = next;
  }
}
