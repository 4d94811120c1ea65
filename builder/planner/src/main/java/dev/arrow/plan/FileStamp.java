package dev.arrow.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file or folder from another without reading it.
 *
 * @param size bytes of a file; 0 for a folder; -1 for what does not exist
 * @param modified time of the last change in nanoseconds
 */
public record FileStamp(long size, long modified) {

  private static final FileStamp ABSENT = new FileStamp(-1, 0);

  /** A stamp that no file has. */
  static final FileStamp NEVER = new FileStamp(-2, 0);

  /** The stamp of a file or folder, existing or not; links are followed. */
  public static FileStamp of(Path path) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      long modified = found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return new FileStamp(found.isDirectory() ? 0 : found.size(), modified);
    } catch (NoSuchFileException e) {
      return ABSENT;
    }
  }

  /** Written out: what the compiler makes for records is assembled at first use, for 20 ms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileStamp stamp && size == stamp.size && modified == stamp.modified;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + Long.hashCode(modified);
  }

  /** Whether the last change was at a time, in nanoseconds, or later. */
  public boolean isAfter(long time) {
    return modified >= time;
  }
}
