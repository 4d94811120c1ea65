package dev.arrow.tests.oracle;

import java.util.Locale;

/** What keeps a program from its kernel. */
enum Isolation {
  NONE,
  USER;

  /** The name of the variant of the target. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
