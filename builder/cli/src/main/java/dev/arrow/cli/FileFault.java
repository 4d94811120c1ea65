package dev.arrow.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says why a file could not be read or written. */
final class FileFault {
  private FileFault() {}

  /** A sentence that does not name the file. */
  static String of(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "There is no such file.";
    }
    if (cause instanceof AccessDeniedException) {
      return "This user may not read or write it.";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "There is a file of that name already.";
    }
    if (cause instanceof CharacterCodingException) {
      return "The file is not text in UTF-8.";
    }
    return Files.isDirectory(file)
        ? "This is a folder, not a file."
        : "The file cannot be read or written: " + reason(cause) + ".";
  }

  /** What the system says, without the name of the file and of a class. */
  private static String reason(IOException cause) {
    String said = cause.getMessage();
    if (cause instanceof FileSystemException fault && fault.getReason() != null) {
      said = fault.getReason();
    }
    return said == null || said.isBlank() ? "the system does not say why" : said;
  }
}
