package dev.arrow.process;

/**
 * Starts programs and waits for them. Only the command line tool really does; tests hand in
 * recordings. A program that cannot be started is an {@link dev.arrow.diag.ArrowException} that
 * names it.
 */
public interface CommandRunner {
  /** Runs the command to its end and returns all it wrote. */
  CommandResult run(Command command);

  /** Runs the command to its end and hands over each line as it comes. */
  CommandResult run(Command command, LineListener listener);
}
