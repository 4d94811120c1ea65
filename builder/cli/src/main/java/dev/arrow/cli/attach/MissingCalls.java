package dev.arrow.cli.attach;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes on what the kernel says, and puts names into the lines in which it tells system calls that
 * no library served: {@code arrow: missing call 232, 2 times}.
 */
public final class MissingCalls extends OutputStream {
  private static final byte[] MARK = "arrow: missing call ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern LINE =
      Pattern.compile("arrow: missing call ([0-9]{1,9}), ([0-9]{1,10}) times\r?");
  private static final int LONGEST = 80;

  private final OutputStream sink;
  private final Map<Integer, String> names;
  private final Function<String, String> server;
  private final StringBuilder held = new StringBuilder();
  private boolean lineStart = true;

  /**
   * @param sink takes what is said
   * @param names of calls by number
   * @param server what is said of who could serve a call
   */
  public MissingCalls(
      OutputStream sink, Map<Integer, String> names, Function<String, String> server) {
    this.sink = sink;
    this.names = names;
    this.server = server;
  }

  @Override
  public void write(int b) throws IOException {
    if (!lineStart) {
      sink.write(b);
      lineStart = b == '\n';
      return;
    }
    int length = held.length();
    held.append((char) (b & 0xff));
    boolean fits = length >= MARK.length || MARK[length] == (byte) b;
    if (b == '\n' || !fits || length == LONGEST) {
      release(b);
    }
  }

  private void release(int last) throws IOException {
    String line = held.toString();
    held.setLength(0);
    lineStart = last == '\n';
    sink.write((lineStart ? named(line) : line).getBytes(StandardCharsets.ISO_8859_1));
  }

  private String named(String line) {
    Matcher matcher = LINE.matcher(line.substring(0, line.length() - 1));
    if (!matcher.matches()) {
      return line;
    }
    String name = names.getOrDefault(Integer.valueOf(matcher.group(1)), "");
    String call = name.isEmpty() ? "number " + matcher.group(1) : name;
    String times = matcher.group(2).equals("1") ? "once" : matcher.group(2) + " times";
    return "arrow: missing: " + call + ", " + times + "; " + server.apply(name) + "\n";
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  /** Passes on what was held back; the sink stays open. */
  @Override
  public void close() throws IOException {
    sink.write(held.toString().getBytes(StandardCharsets.ISO_8859_1));
    held.setLength(0);
    sink.flush();
  }
}
