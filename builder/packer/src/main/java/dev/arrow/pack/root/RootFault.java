package dev.arrow.pack.root;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import dev.arrow.pack.PackError;
import java.io.IOException;
import java.nio.file.Path;

/** What is said of root filesystems that are refused. */
final class RootFault {
  private RootFault() {}

  /**
   * An entry that must not become part of a root filesystem.
   *
   * @param source how messages call the archive or folder
   * @param entry the entry's name in it
   * @param what is wrong, as the rest of a sentence about it
   */
  static ArrowException unsafe(String source, String entry, String what) {
    return ArrowException.of(
        Diagnostic.of(PackError.UNSAFE_ROOT, "`" + shown(entry) + "` " + what + ".")
            .at(SourcePosition.wholeFile(source)));
  }

  /** A source that is not what it should be. */
  static ArrowException bad(String source, String message) {
    return ArrowException.of(
        Diagnostic.of(PackError.BAD_ROOT, message).at(SourcePosition.wholeFile(source)));
  }

  static ArrowException unreadable(Path file, IOException cause) {
    return ArrowException.of(FileFault.reading(PackError.UNREADABLE, file, cause));
  }

  /** A name without what would spoil a line, and not without end. */
  private static String shown(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .limit(200)
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return text.toString();
  }
}
