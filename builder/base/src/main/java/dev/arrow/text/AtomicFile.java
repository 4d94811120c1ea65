package dev.arrow.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Writes files so that a reader sees the old content or the new, never a part, and so that a file
 * whose content stays the same keeps its time stamp.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes unless the file already holds these bytes. Missing folders are made.
   *
   * @return whether the file was written
   */
  public static boolean writeIfChanged(Path file, byte[] content) throws IOException {
    if (holds(file, content)) {
      return false;
    }
    write(file, content);
    return true;
  }

  /** The same for text, in UTF-8. */
  public static boolean writeIfChanged(Path file, String content) throws IOException {
    return writeIfChanged(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    try {
      return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path temporary = file.resolveSibling(temporaryName(file));
    try {
      Files.write(temporary, content);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A name that no other live process or thread uses for the same file. */
  private static String temporaryName(Path file) {
    return "."
        + file.getFileName()
        + "."
        + ProcessHandle.current().pid()
        + "-"
        + Long.toUnsignedString(System.nanoTime(), 36)
        + ".tmp";
  }
}
