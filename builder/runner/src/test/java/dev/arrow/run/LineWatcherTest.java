package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LineWatcherTest {
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
  private final LineWatcher watcher = new LineWatcher(sink);

  @Test
  void remembersTheTraceAndPassesItOn() throws IOException {
    feed("arrow: trace ffffffffc0101a30 10\nx\n");
    assertThat(watcher.trace()).containsExactly(0xffffffffc0101a30L, 0x10L);
    assertThat(sink.toString(StandardCharsets.UTF_8)).startsWith("arrow: trace ffff");
  }

  @Test
  void takesNoMoreThanTheMostAddresses() throws IOException {
    feed(("arrow: trace" + " 1f".repeat(50) + "\n").repeat(20));
    assertThat(watcher.trace()).hasSize(64);
  }

  @Test
  void linesThatOnlyLookLikeATraceAreNone() throws IOException {
    feed("arrow: trace \narrow: trace xyz\narrow: trace 11112222333344445\n arrow: trace 1\n");
    assertThat(watcher.trace()).isEmpty();
  }

  @Test
  void complaintsOfTheMonitorAreNoticed() throws IOException {
    feed("qemu-system-x86_64: warning: slow\nnot qemu-system-x86_64: x\n");
    assertThat(watcher.complaint()).isEmpty();
    feed("qemu-system-x86_64: cannot set up guest memory\n");
    assertThat(watcher.complaint()).contains("cannot set up guest memory");
  }

  private void feed(String text) throws IOException {
    watcher.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
