package dev.arrow.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be read from standard input. */
public enum StandardInput {
  /** Nothing: it is /dev/null, or a terminal that somebody else has in the foreground. */
  NOTHING,
  /** What is typed on a terminal. */
  TERMINAL,
  /** A pipe, a file or a device. */
  STREAM;

  private static final Path OWN = Path.of("/proc/self");
  private static final String NULL = "/dev/null";

  /** Judges this process's own. */
  public static StandardInput own(boolean terminal) {
    try {
      String stat = Files.readString(OWN.resolve("stat"), StandardCharsets.ISO_8859_1);
      String leadsTo = Files.readSymbolicLink(OWN.resolve("fd/0")).toString();
      return of(terminal, leadsTo, stat);
    } catch (IOException e) {
      return NOTHING;
    }
  }

  /**
   * Judges by what the system says.
   *
   * @param leadsTo the file's name
   * @param stat the line of /proc/self/stat
   */
  static StandardInput of(boolean terminal, String leadsTo, String stat) {
    if (terminal) {
      return isInBackground(stat) ? NOTHING : TERMINAL;
    }
    return leadsTo.equals(NULL) ? NOTHING : STREAM;
  }

  /** Reading would stop this process, as the terminal belongs to another group of processes. */
  private static boolean isInBackground(String stat) {
    // Behind the name, which may hold blanks: state, parent, group, session, terminal, its group.
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1));
    String group = fields.get(2);
    String foreground = fields.get(5);
    return !foreground.startsWith("-") && !foreground.equals(group);
  }
}
