package dev.arrow.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes files so that a reader sees the old content or the new, never a part, and so that a file
 * whose content stays the same keeps its time stamp. What is no file, such as {@code /dev/stdout},
 * is written to as it is. A failure is a {@link FileSystemException} that names the file.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes unless the file already holds these bytes. Missing folders are made.
   *
   * @return whether the file was written
   */
  public static boolean writeIfChanged(Path file, byte[] content) throws IOException {
    if (named(file, () -> holds(file, content))) {
      return false;
    }
    named(file, () -> replace(file, content));
    return true;
  }

  /** Writes a text in UTF-8, even if the file holds it already. */
  public static void write(Path file, String content) throws IOException {
    named(file, () -> replace(file, content.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Access {
    boolean to() throws IOException;
  }

  /** Lets a fault name the file that was asked for, and not the temporary one or none at all. */
  private static boolean named(Path file, Access access) throws IOException {
    try {
      return access.to();
    } catch (AccessDeniedException e) {
      throw (IOException) new AccessDeniedException(file.toString()).initCause(e);
    } catch (FileSystemException e) {
      throw named(file, e.getReason(), e);
    } catch (IOException e) {
      throw named(file, e.getMessage(), e);
    }
  }

  private static IOException named(Path file, @Nullable String reason, IOException cause) {
    return (IOException) new FileSystemException(file.toString(), null, reason).initCause(cause);
  }

  /** The same for text, in UTF-8. */
  public static boolean writeIfChanged(Path file, String content) throws IOException {
    return writeIfChanged(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    if (isDevice(file)) {
      return false;
    }
    try {
      return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** A terminal, a pipe or the like: written to, but never read back and never replaced. */
  private static boolean isDevice(Path file) throws IOException {
    return Files.exists(file) && Files.readAttributes(file, BasicFileAttributes.class).isOther();
  }

  private static boolean replace(Path file, byte[] content) throws IOException {
    if (isDevice(file)) {
      Files.write(file, content, StandardOpenOption.WRITE);
      return true;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path temporary = file.resolveSibling(temporaryName(file));
    try {
      Files.write(temporary, content);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
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
