package dev.arrow.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StandardInputTest {
  private static String stat(String group, String foreground) {
    return "77 (a) b) S 1 " + group + " 70 34816 " + foreground + " 4194304 0";
  }

  @Test
  void aTerminalIsReadByWhoeverHasIt() {
    assertThat(StandardInput.of(true, "/dev/pts/1", stat("77", "77")))
        .isEqualTo(StandardInput.TERMINAL);
    assertThat(StandardInput.of(true, "/dev/pts/1", stat("77", "70")))
        .isEqualTo(StandardInput.NOTHING);
    assertThat(StandardInput.of(true, "/dev/pts/1", stat("77", "-1")))
        .isEqualTo(StandardInput.TERMINAL);
  }

  @Test
  void allElseIsAStreamUnlessThereIsNothingInIt() {
    assertThat(StandardInput.of(false, "pipe:[1]", stat("77", "-1")))
        .isEqualTo(StandardInput.STREAM);
    assertThat(StandardInput.of(false, "/dev/null", stat("77", "-1")))
        .isEqualTo(StandardInput.NOTHING);
  }

  @Test
  void thisProcessHasOneToo() {
    assertThat(StandardInput.own(false)).isNotEqualTo(StandardInput.TERMINAL);
  }

  @Test
  void linesOnATerminalAsItIsBeginAtTheLeft() throws IOException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (CarriageReturns lines = new CarriageReturns(screen)) {
      lines.write("a\nb\r\n\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("a\r\nb\r\r\n\r\n");
  }
}
