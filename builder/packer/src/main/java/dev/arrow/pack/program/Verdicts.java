package dev.arrow.pack.program;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.pack.PackError;

/**
 * What is said of a program that cannot be run.
 *
 * @param name how messages call the file
 */
record Verdicts(String name) {
  ArrowException refuse(PackError kind, String message, String hint) {
    return ArrowException.of(
        Diagnostic.of(kind, message).at(SourcePosition.wholeFile(name)).withHint(hint));
  }

  /** Segments that no loader could make sense of. */
  ArrowException segments(String message) {
    return refuse(
        PackError.BAD_SEGMENTS, message, "Is the file damaged? `readelf -lW` shows its segments.");
  }

  static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
