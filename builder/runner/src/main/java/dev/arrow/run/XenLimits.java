package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.nio.charset.StandardCharsets;

/**
 * What Xen and its paravirtual domains have no room for. Without a word Xen cuts a command line off
 * that is too long, so it is refused before the start.
 */
final class XenLimits {
  private static final long GIBIBYTE = 1L << 30;

  /**
   * Of Xen's interface (xen/include/public/xen.h), MAX_GUEST_CMDLINE, without its zero; on Arm
   * BOOTMOD_MAX_CMDLINE (xen/arch/arm/include/asm/setup.h) is the same.
   */
  private static final int LONGEST_LINE = 1023;

  /** What a paravirtual kernel can describe with the address space that Xen leaves it. */
  private static final long MOST_MEMORY = 60 * GIBIBYTE;

  private static final String PARAVIRTUAL = "pv";

  private XenLimits() {}

  /** Refuses a command line or a memory that a domain cannot have. */
  static void check(Machine machine, String line, long memory) {
    boolean paravirtual = machine.guestType().equals(PARAVIRTUAL);
    int length = line.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_LINE && (paravirtual || machine.start() != MachineStart.XEN_GUEST)) {
      throw ArrowException.of(
          Diagnostic.of(
                  RunError.COMMAND_LINE_TOO_LONG,
                  "The arguments need a command line of "
                      + length
                      + " bytes; Xen hands on "
                      + LONGEST_LINE
                      + " to "
                      + machine.id()
                      + ".")
              .withHint("Put long values into `args:` or `env:` of arrow.yaml."));
    }
    if (paravirtual && memory > MOST_MEMORY) {
      throw ArrowException.of(
          Diagnostic.of(
                  RunError.TOO_MUCH_MEMORY,
                  "A paravirtual domain of Xen has at most 60G of memory, and "
                      + memory / 1024
                      + "K were given.")
              .withHint("Give at most `--memory 60G`, or take `xen-pvh`."));
    }
  }
}
