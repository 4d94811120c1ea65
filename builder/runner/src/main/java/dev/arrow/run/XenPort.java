package dev.arrow.run;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The serial port that Xen plays for a domain, as far as it takes bytes: it keeps 32 of them for
 * the domain to read, drops what is more, and has no way to say so. So no more than that is sent at
 * all.
 */
final class XenPort extends OutputStream {
  /** Of Xen's xen/arch/arm/include/asm/vpl011.h. */
  static final int ROOM = 32;

  private final OutputStream machine;
  private int left = ROOM;
  private volatile boolean overrun;

  XenPort(OutputStream machine) {
    this.machine = machine;
  }

  /** Whether more was to be sent than there is room for. */
  boolean isOverrun() {
    return overrun;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > left) {
      overrun = true;
      throw new IOException("more than " + ROOM + " bytes");
    }
    left -= length;
    machine.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    machine.flush();
  }

  @Override
  public void close() throws IOException {
    machine.close();
  }
}
