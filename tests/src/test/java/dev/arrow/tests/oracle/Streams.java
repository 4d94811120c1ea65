package dev.arrow.tests.oracle;

/** What descriptors 0, 1 and 2 of a program are. */
enum Streams {
  /** 0 is /dev/null, 1 and 2 are one and the same pipe. */
  PIPES("programs"),
  /** A terminal of 80 columns and 24 lines, at which somebody types. */
  TERMINAL("terminal"),
  /** As with pipes, in a kernel that calls handlers of signals. */
  HANDLERS("handlers");

  private final String folder;

  Streams(String folder) {
    this.folder = folder;
  }

  /** Where such programs lie, below {@code tests/oracle}. */
  String folder() {
    return folder;
  }
}
