package dev.arrow.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lines for a terminal that takes each byte as it is: a new line begins at the left by itself. */
public final class CarriageReturns extends FilterOutputStream {
  /** Puts a carriage return before each end of a line. */
  public CarriageReturns(OutputStream terminal) {
    super(terminal);
  }

  @Override
  public void write(int b) throws IOException {
    if (b == '\n') {
      out.write('\r');
    }
    out.write(b);
  }

  @Override
  public void close() throws IOException {
    // The terminal is not ours.
    flush();
  }
}
