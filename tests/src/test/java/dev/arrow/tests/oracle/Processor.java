package dev.arrow.tests.oracle;

import java.util.Locale;

/** What QEMU gives a machine for a processor. */
enum Processor {
  /** All that there is. */
  MAX,
  /** Without SMEP, SMAP, UMIP, FSGSBASE, RDRAND, XSAVE. */
  QEMU64;

  /** QEMU's name. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
