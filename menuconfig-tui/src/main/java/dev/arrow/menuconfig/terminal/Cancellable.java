package dev.arrow.menuconfig.terminal;

import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.Key.Name;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Work that runs in a thread of its own while the terminal is listened to: escape and control-C
 * give it up, another size is drawn, the terminal can be stopped and lost. Other keys come when the
 * work is over, as if they had been typed then.
 *
 * @param <T> what the work gives
 */
public final class Cancellable<T> {
  /** Milliseconds between two looks at the work. */
  private static final int LOOK = 5;

  private final FullScreen terminal;
  private final Function<BooleanSupplier, T> work;
  private final Drawing drawing;
  private final List<Key> later = new ArrayList<>();
  private volatile boolean givenUp;
  private boolean redraw;
  private boolean gone;

  /** What is to be seen meanwhile. */
  public interface Drawing {
    /** Draws the screen as a whole. */
    void draw(boolean givenUp);
  }

  /**
   * Work that was not begun.
   *
   * @param work is told whether it was given up, and then comes to an end soon
   */
  public Cancellable(FullScreen terminal, Function<BooleanSupplier, T> work, Drawing drawing) {
    this.terminal = terminal;
    this.work = work;
    this.drawing = drawing;
  }

  /** Does the work; empty if it was given up. It is over then in any case. */
  public Optional<T> run() throws IOException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> work(answer), "search");
    thread.setDaemon(true);
    thread.start();
    try {
      while (!answer.isDone() && !gone) {
        terminal.look(LOOK).ifPresent(this::take);
      }
    } finally {
      // Whatever became of the terminal, nothing goes on behind it.
      givenUp = givenUp || !answer.isDone();
      answer.handle((found, fault) -> true).join();
    }
    terminal.putBack(later);
    if (redraw) {
      terminal.askRedraw();
    }
    return result(answer);
  }

  private void work(CompletableFuture<T> answer) {
    try {
      answer.complete(work.apply(() -> givenUp));
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private Optional<T> result(CompletableFuture<T> answer) {
    try {
      T found = answer.join();
      return givenUp ? Optional.empty() : Optional.of(found);
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }

  private void take(Input input) {
    if (input instanceof Input.Gone) {
      gone = true;
    } else if (input instanceof Input.Redraw) {
      redraw = true;
      drawing.draw(givenUp);
    } else if (input instanceof Input.Pressed pressed) {
      take(pressed.key());
    }
  }

  private void take(Key key) {
    if (key.is(Name.ESCAPE) || key.isControl('c')) {
      givenUp = true;
      later.clear();
      drawing.draw(true);
    } else {
      later.add(key);
    }
  }
}
