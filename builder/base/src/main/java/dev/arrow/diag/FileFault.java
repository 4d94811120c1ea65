package dev.arrow.diag;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Says why a file could not be read or written, in the user's words, and what to do about it. What
 * the operating system says is kept where there are no words for it.
 */
public final class FileFault {
  private static final String NO_WORDS = "the system does not say why";

  /** The system's reasons, as the C library spells them, with a sentence and advice. */
  private static final Map<String, Words> REASONS =
      Map.of(
          "Read-only file system",
          new Words(
              "The file system is read-only.",
              "Use a folder elsewhere, or mount this one for writing."),
          "No space left on device",
          new Words("The disk is full.", "Free some space there, then run the command again."),
          "Disk quota exceeded",
          new Words(
              "This user's share of the disk is used up.",
              "Free some space there, then run the command again."),
          "File too large",
          new Words("The file would be larger than allowed.", "`ulimit -f` shows the limit."),
          "Too many levels of symbolic links",
          new Words("A symbolic link leads back to itself.", "Remove the link."),
          "File name too long",
          new Words("The path is longer than the system allows.", "Use shorter names."));

  private FileFault() {}

  private record Words(String message, String hint) {}

  /** The fault of a file that cannot be read. */
  public static Diagnostic reading(DiagnosticKind kind, Path file, IOException cause) {
    return Diagnostic.of(kind, reason(file, cause, "read")).at(place(file));
  }

  /**
   * The fault of a file, or of a folder, that cannot be written, made or removed.
   *
   * @param asked what was to be written; the place is what the system names, if it names something
   */
  public static Diagnostic writing(DiagnosticKind kind, Path asked, IOException cause) {
    Path file = named(cause).orElse(asked);
    Optional<Path> inTheWay = fileAbove(file);
    if (inTheWay.isPresent()) {
      return Diagnostic.of(kind, "This is a file, and has to be a folder.")
          .at(place(inTheWay.get()))
          .withHint("Move it away.");
    }
    Diagnostic fault = Diagnostic.of(kind, reason(file, cause, "written")).at(place(file));
    return advice(file, cause).map(fault::withHint).orElse(fault);
  }

  private static Optional<String> advice(Path file, IOException cause) {
    Words words = REASONS.get(said(cause));
    if (words != null) {
      return Optional.of(words.hint());
    }
    if (cause instanceof AccessDeniedException) {
      return Optional.of("Change the permissions, or use a folder where this user may write.");
    }
    return cause instanceof FileAlreadyExistsException || Files.isDirectory(file)
        ? Optional.of("Move it away.")
        : Optional.empty();
  }

  /** A sentence that does not name the file. */
  private static String reason(Path file, IOException cause, String done) {
    Words words = REASONS.get(said(cause));
    if (words != null) {
      return words.message();
    }
    if (cause instanceof NoSuchFileException) {
      return "There is no such file.";
    }
    if (cause instanceof AccessDeniedException) {
      return "It may not be " + done + " by this user.";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "There is a file of that name already.";
    }
    if (cause instanceof FileSystemLoopException) {
      return "A symbolic link leads back to its own folder.";
    }
    if (cause instanceof NotDirectoryException) {
      return "This is a file, and has to be a folder.";
    }
    if (cause instanceof CharacterCodingException) {
      return "The file is not text in UTF-8.";
    }
    return Files.isDirectory(file)
        ? "This is a folder, not a file."
        : "The file cannot be " + done + ": " + said(cause) + ".";
  }

  /** What the system says, without the name of the file and of a class. */
  private static String said(IOException cause) {
    String said = cause.getMessage();
    if (cause instanceof FileSystemException fault) {
      said = fault.getReason();
    }
    return said == null || said.isBlank() ? NO_WORDS : said;
  }

  private static Optional<Path> named(IOException cause) {
    return cause instanceof FileSystemException fault && fault.getFile() != null
        ? Optional.of(Path.of(fault.getFile()))
        : Optional.empty();
  }

  /** What stands where a folder on the way to a file should be. */
  private static Optional<Path> fileAbove(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return Files.isDirectory(folder) ? Optional.empty() : Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static SourcePosition place(Path file) {
    return SourcePosition.wholeFile(file.toString());
  }
}
