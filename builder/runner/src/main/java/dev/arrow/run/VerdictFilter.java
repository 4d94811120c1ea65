package dev.arrow.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Passes bytes on at once and takes the verdict out of them: {@code arrow-exit NONCE WORDS} and the
 * end of its line. Bytes are held back only while they may be the beginning of one. The nonce is
 * random, so what matches was written by the kernel.
 */
final class VerdictFilter extends OutputStream {
  private static final int LONGEST_WORDS = 32;

  private final byte[] marker;
  private final int[] fallback;
  private final OutputStream sink;
  private final ByteArrayOutputStream words = new ByteArrayOutputStream();
  private int matched;
  private volatile Optional<Verdict> verdict = Optional.empty();

  VerdictFilter(String nonce, OutputStream sink) {
    this.marker = ("arrow-exit " + nonce + " ").getBytes(StandardCharsets.US_ASCII);
    this.fallback = fallback(marker);
    this.sink = sink;
  }

  /** The first verdict that came by. */
  Optional<Verdict> verdict() {
    return verdict;
  }

  @Override
  public void write(int b) throws IOException {
    if (matched == marker.length) {
      word(b);
    } else {
      match((byte) b);
    }
  }

  /** For how many bytes a shorter beginning of the marker still matches (Knuth, Morris, Pratt). */
  private static int[] fallback(byte[] marker) {
    int[] shorter = new int[marker.length];
    int length = 0;
    for (int i = 1; i < marker.length; i++) {
      while (length > 0 && marker[i] != marker[length]) {
        length = shorter[length - 1];
      }
      length += marker[i] == marker[length] ? 1 : 0;
      shorter[i] = length;
    }
    return shorter;
  }

  private void match(byte b) throws IOException {
    while (matched > 0 && b != marker[matched]) {
      int kept = fallback[matched - 1];
      sink.write(marker, 0, matched - kept);
      matched = kept;
    }
    if (b == marker[matched]) {
      matched++;
    } else {
      sink.write(b);
    }
  }

  private void word(int b) throws IOException {
    if (b == '\n') {
      take();
    } else if (words.size() < LONGEST_WORDS) {
      words.write(b);
    } else {
      release();
      sink.write(b);
    }
  }

  private void take() throws IOException {
    Optional<Verdict> read = Verdict.parse(words.toString(StandardCharsets.US_ASCII).strip());
    if (read.isEmpty()) {
      release();
      sink.write('\n');
      return;
    }
    if (verdict.isEmpty()) {
      verdict = read;
    }
    matched = 0;
    words.reset();
  }

  /** Passes on what was held back and turned out not to be a verdict. */
  private void release() throws IOException {
    sink.write(marker, 0, matched);
    words.writeTo(sink);
    matched = 0;
    words.reset();
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  /** At the end of the stream: nothing can become a verdict any more. */
  @Override
  public void close() throws IOException {
    if (matched == marker.length) {
      take();
    } else {
      release();
    }
    sink.flush();
  }
}
