package dev.arrow.run;

import dev.arrow.process.Command;

/**
 * Starts a program and leaves it running. Only the command line tool really does; tests hand in
 * programs that they play themselves.
 */
public interface ProcessStarter {
  /**
   * Starts the command; its output can be read while it runs.
   *
   * @throws dev.arrow.diag.ArrowException naming the program when it cannot be started
   */
  RunningProcess start(Command command);
}
