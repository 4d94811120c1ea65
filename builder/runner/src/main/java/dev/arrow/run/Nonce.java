package dev.arrow.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Random numbers that mark a verdict as the kernel's own. */
final class Nonce {
  /** Read directly: loading the security providers would take longer than the program runs. */
  private static final Path SOURCE = Path.of("/dev/urandom");

  private Nonce() {}

  /** A new one: 16 hexadecimal digits. */
  static String next() {
    try (DataInputStream source = new DataInputStream(Files.newInputStream(SOURCE))) {
      return Hexadecimal.of(source.readLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
