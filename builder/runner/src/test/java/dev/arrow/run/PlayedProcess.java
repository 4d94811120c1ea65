package dev.arrow.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that says its lines and then ends, or goes on until it is killed. */
final class PlayedProcess implements RunningProcess {
  private final InputStream output;
  private final InputStream error;
  private final ByteArrayOutputStream fed = new ByteArrayOutputStream();
  private final OptionalInt status;
  private final CountDownLatch ended;
  private volatile boolean killed;

  private PlayedProcess(String output, String error, OptionalInt status) {
    this.status = status;
    this.ended = new CountDownLatch(status.isPresent() ? 0 : 1);
    this.output = new SequenceInputStream(bytes(output), new UntilEnd());
    this.error = new SequenceInputStream(bytes(error), new UntilEnd());
  }

  static PlayedProcess ending(int status, String output, String error) {
    return new PlayedProcess(output, error, OptionalInt.of(status));
  }

  static PlayedProcess hanging(String output, String error) {
    return new PlayedProcess(output, error, OptionalInt.empty());
  }

  boolean killed() {
    return killed;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What was written to it. */
  byte[] fed() {
    return fed.toByteArray();
  }

  @Override
  public OutputStream input() {
    return fed;
  }

  @Override
  public InputStream output() {
    return output;
  }

  @Override
  public InputStream error() {
    return error;
  }

  @Override
  public OptionalInt waitFor(Duration limit) {
    try {
      boolean over = ended.await(Math.min(limit.toMillis(), 50), TimeUnit.MILLISECONDS);
      return over ? OptionalInt.of(status.orElse(137)) : OptionalInt.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void kill() {
    killed = true;
    ended.countDown();
  }

  /** Gives nothing and ends with the process. */
  private final class UntilEnd extends InputStream {
    @Override
    public int read() throws IOException {
      try {
        ended.await();
        return -1;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
