package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class MarkedStreamTest {
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private byte[] carried(InputStream bytes) throws IOException {
    MarkedStream stream = new MarkedStream(line);
    stream.begin();
    stream.carry(bytes);
    return line.toByteArray();
  }

  @Test
  void anEmptyStreamIsABeginningAndAnEnd() throws IOException {
    assertThat(carried(InputStream.nullInputStream())).containsExactly(0, 0, 0x10, 2, 0x10, 4);
  }

  @Test
  void onlyTheEscapeIsDoubled() throws IOException {
    byte[] bytes = {0, 4, 0x10, 0x10, 3, (byte) 0xff};
    assertThat(carried(new ByteArrayInputStream(bytes)))
        .containsExactly(0, 0, 0x10, 2, 0, 4, 0x10, 0x10, 0x10, 0x10, 3, (byte) 0xff, 0x10, 4);
  }

  @Test
  void signalsStandAmongTheBytesAndBehindTheEnd() throws IOException {
    MarkedStream stream = new MarkedStream(line);
    stream.begin();
    stream.signal(15);
    stream.carry(new ByteArrayInputStream(new byte[] {7}));
    stream.signal(2);
    assertThat(line.toByteArray())
        .containsExactly(0, 0, 0x10, 2, 0x10, 5, 15, 7, 0x10, 4, 0x10, 5, 2);
  }

  @Test
  void whatCannotBeReadAnyMoreHasAnEnd() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThat(carried(broken)).endsWith(0x10, 4);
  }
}
