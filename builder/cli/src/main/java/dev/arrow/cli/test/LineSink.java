package dev.arrow.cli.test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts bytes into lines and hands them on without control characters; what a line has beyond a
 * kilobyte is dropped.
 */
final class LineSink extends OutputStream {
  private static final int LONGEST_LINE = 1024;

  private final Consumer<String> lines;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  LineSink(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      hand();
    } else if (bytes.size() < LONGEST_LINE) {
      bytes.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    for (int i = 0; i < length; i++) {
      write(bytes[offset + i]);
    }
  }

  /** Hands on a last line that has no end. */
  synchronized void end() {
    if (bytes.size() > 0) {
      hand();
    }
  }

  private void hand() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    lines.accept(ReportText.printable(line));
  }
}
