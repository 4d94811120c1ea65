package dev.arrow.tests.oracle;

/** Xen's serial port: its own words around those of its first domain. */
final class XenSerial {
  private static final String NONCE = "0c0d";

  /** The word that makes the kernel tell where its own words begin. */
  static final String WORD = "arrow.begin=" + NONCE + " ";

  private static final String BEGIN = "arrow-begin " + NONCE + "\n";
  private static final String VERDICT = "arrow-exit 0a0b ";

  private XenSerial() {}

  /**
   * What the domain said. Xen puts one carriage return before each line feed, and has words of its
   * own before the domain's first and behind its verdict.
   */
  static Boot boot(String port) {
    String text = port.replace("\r\n", "\n");
    int begin = text.indexOf(BEGIN);
    int verdict = text.lastIndexOf(VERDICT);
    int end = text.indexOf('\n', verdict);
    if (begin < 0 || verdict < begin || end < 0) {
      throw new AssertionError("no verdict\n" + text);
    }
    return Boot.onOneLine(text.substring(begin + BEGIN.length(), end + 1));
  }
}
