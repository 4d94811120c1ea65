package dev.arrow.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps back what a machine prints before its console is the program's: all up to and with the line
 * {@code arrow-begin NONCE}. The nonce is random, so nothing else says it. Where the console is
 * shared like that, what comes behind the verdict is not the program's either.
 */
final class ConsoleGate extends OutputStream {
  /** Characters of what was kept back that are remembered. */
  private static final int MOST_HELD = 2048;

  private final byte[] marker;
  private final VerdictFilter sink;
  private final boolean shared;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final StringBuilder held = new StringBuilder();
  private int matched;

  /**
   * A gate before a stream.
   *
   * @param nonce of the line; empty if the console is the program's from the first byte on
   */
  ConsoleGate(String nonce, VerdictFilter sink) {
    this.marker = ("arrow-begin " + nonce + "\n").getBytes(StandardCharsets.US_ASCII);
    this.sink = sink;
    shared = !nonce.isEmpty();
    if (!shared) {
      opened.countDown();
    }
  }

  /** The end of what was kept back, if the line never came; else nothing. */
  synchronized String held() {
    return opened.getCount() == 0 ? "" : held.toString();
  }

  private synchronized void hold(char c) {
    held.append(c);
    if (held.length() > 2 * MOST_HELD) {
      held.delete(0, MOST_HELD);
    }
  }

  /** Is counted down when the line has come by. */
  CountDownLatch opened() {
    return opened;
  }

  @Override
  public void write(int b) throws IOException {
    if (opened.getCount() == 0) {
      pass(b);
      return;
    }
    // The marker's first letter stands nowhere else in its word, and the nonce is hexadecimal: so
    // what does not go on can at best begin again.
    if (b != '\r') {
      matched = b == marker[matched] ? matched + 1 : b == marker[0] ? 1 : 0;
    }
    hold((char) (b & 0xff));
    if (matched == marker.length) {
      opened.countDown();
    }
  }

  /** With its verdict the program has had its last word, too. */
  private void pass(int b) throws IOException {
    if (!shared || sink.verdict().isEmpty()) {
      sink.write(b);
    }
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
