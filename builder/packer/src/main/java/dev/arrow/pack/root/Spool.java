package dev.arrow.pack.root;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes the contents of archives while their entries are sorted. Counts what it takes,
 * packed archives could be endless.
 */
final class Spool implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final OutputStream out;
  private long size;

  /** Makes the file. */
  Spool(Path file) throws IOException {
    this.file = file;
    this.out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
  }

  /**
   * Keeps all of a stream.
   *
   * @param source how messages call the archive
   * @param entry whose content it is
   */
  Content.Stored take(String source, String entry, InputStream content) throws IOException {
    long start = size;
    byte[] chunk = new byte[CHUNK];
    for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
      size += length;
      if (size > Limits.BYTES) {
        throw RootFault.unsafe(
            source, entry, "makes more than the " + (Limits.BYTES >> 20) + " MiB allowed");
      }
      out.write(chunk, 0, length);
    }
    return new Content.Stored(file, start, size - start);
  }

  /** Lets what was kept be read. */
  void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
