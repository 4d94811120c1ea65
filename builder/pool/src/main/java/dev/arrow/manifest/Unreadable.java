package dev.arrow.manifest;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import java.io.IOException;
import java.nio.file.Path;

/** Says why a file or folder could not be read. */
public final class Unreadable {
  private Unreadable() {}

  /** The diagnostic for a failed read. */
  public static Diagnostic diagnostic(Path file, IOException cause) {
    return FileFault.reading(ManifestError.UNREADABLE_FILE, file, cause);
  }
}
