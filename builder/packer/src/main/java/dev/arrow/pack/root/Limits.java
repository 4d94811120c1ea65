package dev.arrow.pack.root;

/** How much a root filesystem may hold: whoever made it may have meant harm. */
final class Limits {
  /** Bytes of all files together; no image has room for more. */
  static final long BYTES = 1L << 30;

  /** Names. */
  static final int ENTRIES = 200_000;

  /** Bytes of all names and targets of links together: they are kept in memory. */
  static final long TEXTS = 64L << 20;

  /** Bytes of what stands before an entry of an archive. */
  static final long HEADER = 1L << 20;

  /** Bytes of a name and of a path, as on Linux. */
  static final int NAME = 255;

  static final int PATH = 4095;

  /** Folders within folders. */
  static final int DEPTH = 64;

  private Limits() {}
}
