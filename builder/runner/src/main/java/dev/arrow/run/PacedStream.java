package dev.arrow.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Sends no more at once than a serial port keeps that has no way to say that it is full. Who reads
 * all that there is whenever it looks, and looks often enough, loses nothing.
 */
final class PacedStream extends OutputStream {
  /** Xen keeps 32 bytes for a domain; the second half is for a reader that is late. */
  private static final int AT_ONCE = 16;

  private static final Duration PAUSE = Duration.ofMillis(4);

  private final OutputStream line;

  PacedStream(OutputStream line) {
    this.line = line;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int at = 0; at < length; at += AT_ONCE) {
      line.write(bytes, offset + at, Math.min(AT_ONCE, length - at));
      line.flush();
      pause();
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void flush() throws IOException {
    line.flush();
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
