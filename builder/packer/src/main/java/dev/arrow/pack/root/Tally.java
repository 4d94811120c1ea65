package dev.arrow.pack.root;

import java.nio.charset.StandardCharsets;

/** Counts what a root filesystem keeps in memory while it is put together. */
final class Tally {
  private int entries;
  private long texts;

  /**
   * Counts an entry.
   *
   * @param source how messages call who adds it
   * @param path its name there
   * @param inode what it names
   */
  void count(String source, String path, Inode inode) {
    if (++entries > Limits.ENTRIES) {
      throw RootFault.unsafe(
          source, path, "is one file more than the " + Limits.ENTRIES + " allowed");
    }
    texts += path.getBytes(StandardCharsets.UTF_8).length;
    texts += inode.content() instanceof Content.Text target ? target.size() : 0;
    if (texts > Limits.TEXTS) {
      throw RootFault.unsafe(
          source,
          path,
          "makes names and links of more than the " + (Limits.TEXTS >> 20) + " MiB allowed");
    }
  }
}
