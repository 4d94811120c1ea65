package dev.arrow.cli.console;

import java.util.Map;

/**
 * What the streams are connected to.
 *
 * @param input whether somebody can be asked: standard input and standard error are a terminal
 * @param output whether standard output is a terminal
 * @param live whether a line on standard error can be written over
 * @param color whether standard error may be coloured
 * @param source what can be read from standard input
 */
public record Terminal(
    boolean input, boolean output, boolean live, boolean color, StandardInput source) {
  /** Streams that lead to files and pipes. */
  public static final Terminal NONE =
      new Terminal(false, false, false, false, StandardInput.NOTHING);

  /**
   * Judges by what the launcher found.
   *
   * @param descriptors the digits of those of descriptors 0, 1 and 2 that are a terminal
   * @param environment the variables NO_COLOR and TERM count
   * @param source what can be read from standard input
   */
  public static Terminal of(
      String descriptors, Map<String, String> environment, StandardInput source) {
    boolean error = descriptors.contains("2");
    boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        error && descriptors.contains("0"),
        descriptors.contains("1"),
        error && !dumb,
        error && !dumb && !plain,
        source);
  }
}
