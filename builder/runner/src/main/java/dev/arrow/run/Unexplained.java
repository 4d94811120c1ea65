package dev.arrow.run;

import java.util.Optional;
import java.util.OptionalInt;

/** What to make of a machine or process that ended without a verdict. */
final class Unexplained {
  private static final int SIGNALS = 128;

  /** With it a process ends whose kernel has said why it cannot run a program. */
  private static final int NO_PROGRAM = 125;

  private Unexplained() {}

  static Ending ending(Machine machine, OptionalInt status, Optional<String> complaint) {
    if (status.isEmpty()) {
      return new Ending.ToolFailed("the machine did not end when it was told to");
    }
    return machine == Machine.PROCESS
        ? process(status.getAsInt())
        : virtual(machine, status.getAsInt(), complaint);
  }

  private static Ending process(int status) {
    if (status == NO_PROGRAM) {
      return new Ending.ToolFailed("the process could not start its program");
    }
    return status > SIGNALS
        ? new Ending.Signalled(status - SIGNALS)
        : new Ending.Faulted("the process ended with status " + status + " and without a verdict");
  }

  private static Ending virtual(Machine machine, int status, Optional<String> complaint) {
    if (status > SIGNALS) {
      return new Ending.ToolFailed("signal " + (status - SIGNALS) + " ended QEMU");
    }
    if (complaint.isPresent()) {
      return new Ending.ToolFailed("QEMU failed: " + complaint.get());
    }
    return status == 0 && machine.hasPorts()
        ? new Ending.Faulted("the machine reset itself: a triple fault")
        : new Ending.Faulted("the machine stopped without a verdict");
  }
}
