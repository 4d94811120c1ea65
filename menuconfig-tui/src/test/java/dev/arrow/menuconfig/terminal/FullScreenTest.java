package dev.arrow.menuconfig.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.menuconfig.keys.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

final class FullScreenTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final AtomicInteger stops = new AtomicInteger();

  private LineDisciplineTerminal terminal() throws IOException {
    LineDisciplineTerminal terminal =
        new LineDisciplineTerminal("test", "xterm", sent, StandardCharsets.UTF_8);
    terminal.setSize(Size.of(100, 30));
    return terminal;
  }

  private String sent() {
    return sent.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theTerminalIsGivenBackAsItWas() throws IOException {
    LineDisciplineTerminal terminal = terminal();
    boolean echo = terminal.getAttributes().getLocalFlag(LocalFlag.ECHO);
    FullScreen screen = FullScreen.over(terminal, stops::incrementAndGet);
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isFalse();
    assertThat(screen.columns()).isEqualTo(100);
    assertThat(screen.rows()).isEqualTo(30);
    screen.write("text");
    screen.lend(
        () -> assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isEqualTo(echo));
    screen.close();
    assertThat(sent()).startsWith("\u001b[?1049h").contains("text").endsWith("\u001b[?1049l");
  }

  @Test
  void keysComeAndControlZStops() throws IOException {
    LineDisciplineTerminal terminal = terminal();
    try (FullScreen screen = FullScreen.over(terminal, stops::incrementAndGet)) {
      terminal.processInputBytes("a\u001b[B\u001az".getBytes(StandardCharsets.UTF_8));
      assertThat(screen.next()).isEqualTo(new Input.Pressed(Key.of('a')));
      assertThat(screen.next()).isEqualTo(new Input.Pressed(Key.of(Key.Name.DOWN)));
      assertThat(screen.next()).isEqualTo(new Input.Redraw());
      assertThat(stops).hasValue(1);
      assertThat(screen.next()).isEqualTo(new Input.Pressed(Key.of('z')));
    }
  }

  @Test
  void anotherSizeAndALoanMeanDrawingAgain() throws IOException {
    LineDisciplineTerminal terminal = terminal();
    try (FullScreen screen = FullScreen.over(terminal, stops::incrementAndGet)) {
      terminal.raise(Terminal.Signal.WINCH);
      assertThat(screen.next()).isEqualTo(new Input.Redraw());
      sent.reset();
      screen.lend(() -> assertThat(sent()).endsWith("\u001b[?1049l"));
      assertThat(screen.next()).isEqualTo(new Input.Redraw());
      assertThat(screen.hasMore()).isFalse();
    }
  }
}
