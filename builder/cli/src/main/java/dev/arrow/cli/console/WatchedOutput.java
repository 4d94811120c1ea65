package dev.arrow.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A stream that remembers that it failed: a {@link java.io.PrintStream} above it tells nobody, and
 * half a result on a full disk must not pass for a whole one.
 */
final class WatchedOutput extends FilterOutputStream {
  private Optional<IOException> fault = Optional.empty();

  WatchedOutput(OutputStream stream) {
    super(stream);
  }

  /** What the first failure was. */
  Optional<IOException> fault() {
    return fault;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (fault.isPresent()) {
      // Nobody reads what follows a gap.
      return;
    }
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw keep(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      if (fault.isEmpty()) {
        out.flush();
      }
    } catch (IOException e) {
      throw keep(e);
    }
  }

  private IOException keep(IOException e) {
    fault = Optional.of(e);
    return e;
  }
}
