package dev.arrow.kconfig.parse;

/** Ends reading after a fault that makes going on pointless; the fault is in the log. */
final class ParseAborted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParseAborted() {
    super("reading stopped", null, false, false);
  }
}
