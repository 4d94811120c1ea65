package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class XenPortTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void noMoreIsSentThanThereIsRoomFor() throws IOException {
    XenPort port = new XenPort(sent);
    port.write(new byte[31]);
    port.write(7);
    assertThat(port.isOverrun()).isFalse();
    assertThatThrownBy(() -> port.write(8)).isInstanceOf(IOException.class);
    assertThat(port.isOverrun()).isTrue();
    assertThat(sent.size()).isEqualTo(32);
  }

  @Test
  void whatIsTypedIsSentInPieces() throws IOException {
    byte[] bytes = new byte[100];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    long start = System.nanoTime();
    try (PacedStream paced = new PacedStream(sent)) {
      paced.write(bytes, 1, 99);
      paced.write(bytes[0]);
    }
    assertThat(sent.toByteArray()).hasSize(100).startsWith(1, 2).endsWith(99, 0);
    assertThat(System.nanoTime() - start).isGreaterThan(8 * 4_000_000L - 1_000_000L);
  }
}
