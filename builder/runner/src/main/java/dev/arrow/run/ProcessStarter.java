package dev.arrow.run;

import dev.arrow.process.Command;
import java.io.IOException;

/**
 * Starts a program and leaves it running. Only the command line tool really does; tests hand in
 * programs that they play themselves.
 */
public interface ProcessStarter {
  /**
   * Starts the command; its input can be written and its output read while it runs.
   *
   * @throws dev.arrow.diag.ArrowException naming the program when it cannot be started
   */
  RunningProcess startFed(Command command);

  /**
   * Starts the command with an empty input; its output can be read while it runs.
   *
   * @throws dev.arrow.diag.ArrowException naming the program when it cannot be started
   */
  default RunningProcess start(Command command) {
    RunningProcess process = startFed(command);
    try {
      process.input().close();
    } catch (IOException e) {
      // It has ended already: what it reads does not matter any more.
    }
    return process;
  }
}
