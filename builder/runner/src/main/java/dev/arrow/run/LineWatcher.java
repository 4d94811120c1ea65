package dev.arrow.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes bytes on and remembers two things that lines of them say: the places of the kernel's back
 * trace, {@code arrow: trace ADDRESS [at STACK]}, and what QEMU complained of.
 */
final class LineWatcher extends OutputStream {
  private static final Pattern MONITOR = Pattern.compile("qemu-(?:system-)?[a-z0-9_]+: (.*)");
  private static final int MOST_PLACES = 64;
  private static final int LONGEST_LINE = 1024;
  private static final Pattern TRACE =
      Pattern.compile("arrow: trace ([0-9a-f]{1,16})(?: at ([0-9a-f]{1,16}))?\\s*");

  private final OutputStream sink;
  private final StringBuilder line = new StringBuilder();
  private final List<TracePlace> places = new ArrayList<>();
  private Optional<String> complaint = Optional.empty();

  LineWatcher(OutputStream sink) {
    this.sink = sink;
  }

  /** The places so far, innermost first. */
  synchronized List<TracePlace> trace() {
    return List.copyOf(places);
  }

  /** What QEMU itself said last, warnings apart. */
  synchronized Optional<String> complaint() {
    return complaint;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    sink.write(b);
    if (b == '\n') {
      look();
    } else if (line.length() < LONGEST_LINE) {
      line.append((char) (b & 0xff));
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      write(bytes[offset + i]);
    }
  }

  private void look() {
    Matcher monitor = MONITOR.matcher(line);
    if (monitor.matches() && line.indexOf(": warning:") < 0) {
      complaint = Optional.of(monitor.group(1).strip());
    }
    Matcher trace = TRACE.matcher(line);
    if (trace.matches() && places.size() < MOST_PLACES) {
      String stack = trace.group(2);
      places.add(
          new TracePlace(
              Long.parseUnsignedLong(trace.group(1), 16),
              stack == null
                  ? OptionalLong.empty()
                  : OptionalLong.of(Long.parseUnsignedLong(stack, 16))));
    }
    line.setLength(0);
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }
}
