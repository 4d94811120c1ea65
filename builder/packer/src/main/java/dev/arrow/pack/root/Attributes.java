package dev.arrow.pack.root;

/**
 * What a file has beside its content.
 *
 * @param mode kind and permissions, as in Linux's {@code st_mode}
 * @param uid its owner
 * @param gid its group
 * @param time of its last change, seconds since 1970, at most 32 bits
 */
record Attributes(int mode, int uid, int gid, long time) {
  static final int KIND = 0170000;
  static final int FOLDER = 0040000;
  static final int FILE = 0100000;
  static final int LINK = 0120000;
  static final int CHARACTER = 0020000;
  static final int BLOCK = 0060000;
  static final int PIPE = 0010000;

  /** The time of what has none of its own: 1 January 2026, as in Arrow's own archives. */
  static final long FIXED_TIME = 1_767_225_600L;

  private static final long LATEST = 0xffffffffL;
  private static final int PERMISSIONS = 07777;

  Attributes {
    time = Math.max(0, Math.min(LATEST, time));
  }

  /** The same with another kind. */
  Attributes as(int kind) {
    return new Attributes(kind | (mode & PERMISSIONS), uid, gid, time);
  }

  int kind() {
    return mode & KIND;
  }

  boolean isFolder() {
    return kind() == FOLDER;
  }

  /** A folder or file that belongs to root. */
  static Attributes ofRoot(int mode) {
    return new Attributes(mode, 0, 0, FIXED_TIME);
  }
}
