package dev.arrow.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes a program's output of what Xen prints for itself and for a domain. The console is Xen's
 * until keys make it the domain's, which are sent as soon as Xen takes any and before it starts the
 * domain. Then what the domain prints comes byte by byte, with Xen's word before each line. Before
 * that Xen gathers lines of the domain's, and cuts them: a domain that was quicker than the keys
 * has to be started again.
 */
final class XenAloneConsole extends OutputStream {
  private static final byte[] WORD = "(XEN) ".getBytes(StandardCharsets.US_ASCII);

  /** Behind this line of Xen's its interrupts for input are on. */
  private static final String LISTENS = "Allocated console ring";

  private static final String SWITCHED = "*** Serial input to DOM1";
  private static final String TOO_EARLY = "DOM1: ";

  /** Two lines in a row, with which Xen gives a domain up. */
  private static final String CRASHED = "Domain 1 (vcpu#0) crashed on cpu#";

  private static final String CRASHED_STATE = "----[ Xen-";

  /** As much of a line is looked at. */
  private static final int MOST = 80;

  private static final int TIMES = 3;

  private final OutputStream console;
  private final OutputStream machine;
  private final StringBuilder line = new StringBuilder();
  private int matched;
  private boolean isDomains;
  private boolean crashes;
  private volatile boolean late;
  private volatile boolean crashed;

  /**
   * Stands between a serial port and who reads it.
   *
   * @param console gets Xen's lines until the console is the domain's
   * @param machine takes what is typed
   */
  XenAloneConsole(OutputStream console, OutputStream machine) {
    this.console = console;
    this.machine = machine;
  }

  /** Whether the domain was quicker than the keys; what it printed was dropped. */
  boolean isLate() {
    return late;
  }

  /** Whether Xen gave the domain up. */
  boolean hasCrashed() {
    return crashed;
  }

  @Override
  public void write(int b) throws IOException {
    if (late) {
      return;
    }
    if (matched < WORD.length && b == WORD[matched]) {
      matched++;
      return;
    }
    if (matched < WORD.length) {
      console.write(WORD, 0, matched);
    }
    matched = WORD.length;
    if (line.length() < MOST) {
      line.append((char) (b & 0xff));
    }
    if (b == '\n') {
      look(line.toString());
      line.setLength(0);
      matched = 0;
    }
    if (!late) {
      console.write(b);
    }
  }

  private void look(String text) throws IOException {
    if (isDomains) {
      crashed |= crashes && text.startsWith(CRASHED_STATE);
      crashes = text.startsWith(CRASHED);
    } else if (text.startsWith(LISTENS)) {
      byte[] keys = new byte[TIMES];
      Arrays.fill(keys, XenAloneTree.KEY);
      machine.write(keys);
      machine.flush();
    } else {
      isDomains = text.startsWith(SWITCHED);
      late = text.startsWith(TOO_EARLY);
    }
  }

  @Override
  public void flush() throws IOException {
    console.flush();
  }

  @Override
  public void close() throws IOException {
    if (matched < WORD.length && !late) {
      console.write(WORD, 0, matched);
    }
    matched = WORD.length;
    console.close();
  }
}
