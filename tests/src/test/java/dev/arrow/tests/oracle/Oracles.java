package dev.arrow.tests.oracle;

import java.util.SortedMap;

/**
 * Who says what programs for arm64 must print: QEMU's user mode, which runs the very program over
 * this machine's kernel; or where that differs from Linux, the same source compiled for x86_64.
 * {@code tests/oracle/arm64.txt} lists the latter, with the reason.
 */
final class Oracles {
  private static final SortedMap<String, String> REASONS = Reasons.in("tests/oracle/arm64.txt");

  private Oracles() {}

  /** The programs that are listed, with the reasons. */
  static SortedMap<String, String> reasons() {
    return REASONS;
  }

  /** Whether QEMU's user mode says it. */
  static boolean isEmulated(String name) {
    return !REASONS.containsKey(name);
  }
}
