package dev.arrow.manifest;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says why a file or folder could not be read. */
public final class Unreadable {
  private Unreadable() {}

  /** The diagnostic for a failed read. */
  public static Diagnostic diagnostic(Path file, IOException cause) {
    return Diagnostic.of(ManifestError.UNREADABLE_FILE, reason(file, cause))
        .at(SourcePosition.wholeFile(file.toString()));
  }

  private static String reason(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "There is no such file.";
    }
    if (cause instanceof AccessDeniedException) {
      return "The file may not be read by this user.";
    }
    if (cause instanceof FileSystemLoopException) {
      return "A symbolic link leads back to its own folder.";
    }
    return Files.isDirectory(file) ? "This is a folder, not a file." : "The file cannot be read.";
  }
}
