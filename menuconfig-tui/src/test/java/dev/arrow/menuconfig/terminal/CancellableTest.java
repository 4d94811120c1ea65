package dev.arrow.menuconfig.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.menuconfig.keys.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Work that takes as long as the test wants. */
@Isolated("it looks at all threads of this process")
final class CancellableTest {
  private static final long LAST_STEPS_MILLIS = 20_000;

  private final List<Boolean> drawn = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private LineDisciplineTerminal terminal;
  private FullScreen screen;

  @BeforeEach
  void open() throws IOException {
    terminal =
        new LineDisciplineTerminal(
            "test", "xterm", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
    terminal.setSize(Size.of(80, 24));
    screen = FullScreen.over(terminal, () -> {});
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    screen.close();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("search")) {
        // the work is over when its answer is there; the thread ends at once, but not by then
        thread.join(LAST_STEPS_MILLIS);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  private void type(String text) throws IOException {
    terminal.processInputBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private String waits(BooleanSupplier givenUp) {
    begun.countDown();
    while (!givenUp.getAsBoolean()) {
      Thread.onSpinWait();
    }
    return "too late";
  }

  private Optional<String> waiting() throws IOException {
    return new Cancellable<>(screen, this::waits, drawn::add).run();
  }

  @Test
  void escapeEndsTheWorkAndDropsWhatWasTypedBefore() throws IOException {
    type("abc\u001b");
    assertThat(waiting()).isEmpty();
    assertThat(begun.getCount()).isZero();
    assertThat(drawn).containsExactly(true);
    assertThat(screen.hasMore()).isFalse();
  }

  @Test
  void controlCEndsItToo() throws IOException {
    type("\u0003");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void otherKeysComeWhenTheWorkIsOver() throws IOException {
    type("xy");
    Cancellable<String> work =
        new Cancellable<>(
            screen,
            givenUp -> {
              // Until both were taken in.
              while (screen.hasMore()) {
                Thread.onSpinWait();
              }
              return "done";
            },
            drawn::add);
    assertThat(work.run()).contains("done");
    assertThat(screen.next()).isEqualTo(new Input.Pressed(Key.of('x')));
    assertThat(screen.next()).isEqualTo(new Input.Pressed(Key.of('y')));
    assertThat(drawn).isEmpty();
  }

  @Test
  void anotherSizeIsDrawnMeanwhileAndAgainWhenTheWorkIsOver() throws IOException {
    terminal.raise(Terminal.Signal.WINCH);
    Cancellable<String> work =
        new Cancellable<>(
            screen,
            givenUp -> {
              while (drawn.isEmpty()) {
                Thread.onSpinWait();
              }
              return "done";
            },
            drawn::add);
    assertThat(work.run()).contains("done");
    assertThat(drawn).containsExactly(false);
    assertThat(screen.next()).isEqualTo(new Input.Redraw());
  }

  @Test
  void aTerminalThatIsLostEndsTheWork() throws IOException {
    terminal.pause();
    terminal.input().close();
    assertThatThrownBy(this::waiting).isInstanceOf(IOException.class);
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    Cancellable<String> work =
        new Cancellable<>(
            screen,
            givenUp -> {
              throw new IllegalStateException("no");
            },
            drawn::add);
    assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class).hasMessage("no");
  }
}
