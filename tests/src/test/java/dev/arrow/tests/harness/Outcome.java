package dev.arrow.tests.harness;

import java.time.Duration;

/**
 * What a finished program left.
 *
 * @param command the command line, for messages
 * @param status its exit status, 128 and more when a signal ended it
 * @param output what it wrote to standard output
 * @param error what it wrote to standard error
 * @param time how long it ran
 */
public record Outcome(String command, int status, String output, String error, Duration time) {

  /** This outcome, when the status is the expected one; a test failure that shows all otherwise. */
  public Outcome expect(int expected) {
    if (status != expected) {
      throw new AssertionError("status " + status + " instead of " + expected + "\n" + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return command
        + "\nstatus: "
        + status
        + "\noutput:\n"
        + end(output)
        + "\nerror:\n"
        + end(error);
  }

  private static String end(String text) {
    return text.length() <= 4000 ? text : "[...]" + text.substring(text.length() - 4000);
  }
}
