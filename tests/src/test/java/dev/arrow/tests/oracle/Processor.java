package dev.arrow.tests.oracle;

import java.util.Locale;

/** What QEMU gives a machine for a processor. */
enum Processor {
  /** All that there is. */
  MAX,
  /** Without SMEP, SMAP, UMIP, FSGSBASE, RDRAND, XSAVE. */
  QEMU64,
  /** An early 64-bit Arm: nothing of Armv8.1 and later. */
  CORTEX_A57;

  /** QEMU's name. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
