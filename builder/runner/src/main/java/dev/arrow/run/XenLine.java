package dev.arrow.run;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes a program's output of what comes out of Xen's serial port: Xen puts one carriage return
 * before each line feed, which is taken out again.
 */
final class XenLine extends OutputStream {
  private final OutputStream console;
  private boolean returned;

  XenLine(OutputStream console) {
    this.console = console;
  }

  @Override
  public void write(int b) throws IOException {
    if (returned && b != '\n') {
      console.write('\r');
    }
    returned = b == '\r';
    if (!returned) {
      console.write(b);
    }
  }

  @Override
  public void flush() throws IOException {
    console.flush();
  }

  /** A carriage return at the very end had no line feed behind it: it was the program's. */
  @Override
  public void close() throws IOException {
    if (returned) {
      console.write('\r');
    }
    returned = false;
    console.close();
  }
}
