package dev.arrow.pack.root;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What is in a file. */
sealed interface Content {
  /** Bytes in the archive. */
  long size();

  /** Nothing: a folder or a pipe. */
  record None() implements Content {
    @Override
    public long size() {
      return 0;
    }
  }

  /**
   * Bytes that lie in a file of this machine.
   *
   * @param file where
   * @param offset from where on
   * @param size how many
   */
  record Stored(Path file, long offset, long size) implements Content {}

  /**
   * Bytes of our own.
   *
   * @param text as UTF-8
   */
  record Text(String text) implements Content {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long size() {
      return bytes().length;
    }
  }

  /**
   * The numbers of a device.
   *
   * @param major which driver
   * @param minor which of its devices
   */
  record Device(int major, int minor) implements Content {
    @Override
    public long size() {
      return 0;
    }
  }
}
