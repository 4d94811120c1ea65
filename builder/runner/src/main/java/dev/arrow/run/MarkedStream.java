package dev.arrow.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A stream with a beginning and an end, on a serial line that has neither. The kernel's library
 * {@code fd} reads it: DLE STX begins, DLE EOT ends, DLE DLE is a DLE; DLE ENQ and a byte are a
 * signal, which can come behind the end, too. Two bytes go before, as so many may be lost while the
 * kernel switches the device on: the one in its register, and one that takes its place.
 */
final class MarkedStream {
  private static final int ESCAPE = 0x10;
  private static final byte[] BEGINNING = {0, 0, ESCAPE, 0x02};
  private static final byte[] END = {ESCAPE, 0x04};
  private static final byte SIGNAL = 0x05;
  private static final int CHUNK = 8192;

  /** How many bytes there are beside the stream's. */
  static final int OWN = BEGINNING.length + END.length;

  private final OutputStream line;

  MarkedStream(OutputStream line) {
    this.line = line;
  }

  /** Has the kernel listen from now on. */
  void begin() throws IOException {
    write(BEGINNING);
  }

  /** Carries all of it. What cannot be read any more is an end, too. */
  void carry(InputStream bytes) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int length = read(bytes, chunk); length >= 0; length = read(bytes, chunk)) {
      write(escaped(chunk, length));
    }
    write(END);
  }

  /** Has a signal go to the program, once the stream has begun. */
  void signal(int number) throws IOException {
    write(new byte[] {ESCAPE, SIGNAL, (byte) number});
  }

  private synchronized void write(byte[] bytes) throws IOException {
    line.write(bytes);
    line.flush();
  }

  private static int read(InputStream bytes, byte[] chunk) {
    try {
      return bytes.read(chunk);
    } catch (IOException e) {
      return -1;
    }
  }

  private static byte[] escaped(byte[] chunk, int length) {
    ByteArrayOutputStream escaped = new ByteArrayOutputStream(length + 16);
    for (int i = 0; i < length; i++) {
      if (chunk[i] == ESCAPE) {
        escaped.write(ESCAPE);
      }
      escaped.write(chunk[i]);
    }
    return escaped.toByteArray();
  }
}
