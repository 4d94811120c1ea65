package dev.arrow.pack.root;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An archive whose headers cannot be without end: its readers gather names, links and what else
 * stands in a header in memory, and a few bytes unpack to gigabytes of them. Contents, which are
 * kept in a file and counted there, are read without a limit.
 */
final class MeteredStream extends FilterInputStream {
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final String source;
  private long left = NO_LIMIT;

  /**
   * Reads on from a stream.
   *
   * @param source how messages call the archive
   */
  MeteredStream(InputStream in, String source) {
    super(in);
    this.source = source;
  }

  /** What is read from now on is a header, together with what it leads over. */
  void header() {
    left = Limits.HEADER;
  }

  /** What is read from now on is content. */
  void content() {
    left = NO_LIMIT;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    take(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    take(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    take(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void take(long bytes) {
    if (left == NO_LIMIT) {
      return;
    }
    left -= bytes;
    if (left < 0) {
      throw RootFault.bad(
          source, "It has a header of more than the " + (Limits.HEADER >> 20) + " MiB allowed.");
    }
  }
}
