package dev.arrow.cli.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingCallsTest {
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

  private String after(String text) throws IOException {
    sink.reset();
    try (MissingCalls calls =
        new MissingCalls(sink, Map.of(232, "epoll_wait"), call -> "`" + call + "` it is")) {
      calls.write(text.getBytes(StandardCharsets.ISO_8859_1));
      calls.flush();
    }
    return sink.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void namesTheCalls() throws IOException {
    assertThat(after("x\narrow: missing call 232, 2 times\narrow: missing call 232, 1 times\r\n"))
        .isEqualTo(
            "x\narrow: missing: epoll_wait, 2 times; `epoll_wait` it is\n"
                + "arrow: missing: epoll_wait, once; `epoll_wait` it is\n");
    assertThat(after("arrow: missing call 9999, 3 times\n"))
        .isEqualTo("arrow: missing: number 9999, 3 times; `` it is\n");
  }

  @Test
  void leavesAllElseAsItIs() throws IOException {
    String long1 = "arrow: missing call " + "9".repeat(200) + "\n";
    for (String text :
        new String[] {
          "",
          "a",
          "\n\n",
          "arrow: panic: x\n",
          "arrow: missing call\n",
          "arrow: missing call x\n",
          "say arrow: missing call 1, 1 times\n",
          "arrow: missing call 1, 2 ti",
          long1,
          "\377\200\n"
        }) {
      assertThat(after(text)).isEqualTo(text);
    }
  }

  @Test
  void knowsTheCallsOfAnArchitecture() {
    CallNames names = CallNames.of(Path.of("../.."), "x86_64");
    assertThat(names.byNumber()).containsEntry(0, "read").hasSizeGreaterThan(350);
    names.require("write");
    assertThatThrownBy(() -> names.require("wriet"))
        .isInstanceOf(ArrowException.class)
        .hasMessage("`wriet` is no system call of the target.");
    assertThatThrownBy(() -> CallNames.of(Path.of("/none"), "x86_64"))
        .isInstanceOf(ArrowException.class);
  }
}
