package dev.arrow.run;

import dev.arrow.process.Command;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;

/** How the machines of one kind are started. */
interface Boot {
  /**
   * The command whose process is the machine: its standard output is the console, its standard
   * error what kernel and monitor have to say.
   *
   * @param nonce what the kernel writes into its verdict
   * @param folder for files that this run alone needs; gone when it is over
   * @throws dev.arrow.diag.ArrowException when the request cannot be served
   */
  Command command(RunRequest request, String nonce, RunFolder folder);

  /** Whether the console becomes the program's with a line that a {@link ConsoleGate} waits for. */
  default boolean announces() {
    return false;
  }

  /**
   * What the machine's standard output goes through before anything is looked for in it.
   *
   * @param console takes it from there
   * @param machine takes what the machine reads
   */
  default OutputStream console(OutputStream console, OutputStream machine) {
    return console;
  }

  /**
   * What the program's input goes through.
   *
   * @param machine takes it from there
   */
  default OutputStream input(GuestInput input, OutputStream machine) {
    return machine;
  }

  /** Whether the process ends when the program has; else it is killed as soon as that is known. */
  default boolean endsItself() {
    return true;
  }

  /** Whether nothing more can come, though the process goes on. */
  default boolean isOver() {
    return false;
  }

  /** Whether the start has failed by no fault of anybody's, before the program was reached. */
  default boolean startsAgain() {
    return false;
  }

  /**
   * What to make of an end without a verdict.
   *
   * @param status of the process; empty if it had to be killed
   * @param complaint what QEMU said last
   */
  default Ending unexplained(
      RunRequest request, OptionalInt status, Optional<String> complaint, RunFolder folder) {
    return Unexplained.ending(request.machine(), status, complaint);
  }
}
