package dev.arrow.process;

/** Receives the output of a running command, line by line. */
@FunctionalInterface
public interface LineListener {
  /**
   * Takes one line.
   *
   * @param line without its end
   * @param error whether it came from standard error
   */
  void line(String line, boolean error);
}
