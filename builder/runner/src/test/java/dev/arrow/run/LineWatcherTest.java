package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class LineWatcherTest {
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
  private final LineWatcher watcher = new LineWatcher(sink);

  @Test
  void remembersTheTraceAndPassesItOn() throws IOException {
    feed("arrow: trace ffffffffc0101a30\nx\narrow: trace 10 at ffffffffc0200000\n");
    assertThat(watcher.trace())
        .containsExactly(
            new TracePlace(0xffffffffc0101a30L, OptionalLong.empty()),
            new TracePlace(0x10L, OptionalLong.of(0xffffffffc0200000L)));
    assertThat(sink.toString(StandardCharsets.UTF_8)).startsWith("arrow: trace ffff");
  }

  @Test
  void takesNoMoreThanTheMostAddresses() throws IOException {
    feed("arrow: trace 1f\n".repeat(200));
    assertThat(watcher.trace()).hasSize(64);
  }

  @Test
  void linesThatOnlyLookLikeATraceAreNone() throws IOException {
    feed("arrow: trace \narrow: trace xyz\narrow: trace 11112222333344445\n arrow: trace 1\n");
    feed("arrow: trace 1 at\narrow: trace 1 2\narrow: trace 1 at x\n");
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
