package dev.arrow.fetch;

/**
 * How much a tree may hold: whoever made it may have meant harm.
 *
 * @param bytes of all files together
 * @param entries files, links and folders
 * @param ratio how many times larger than its archive a tree may be
 */
record TreeLimits(long bytes, int entries, int ratio) {
  static final TreeLimits DEFAULT = new TreeLimits(1L << 30, 100_000, 200);

  /** A small archive may unpack to this in any case: text of one letter is no attack. */
  private static final long ALWAYS = 1L << 24;

  /** The same for the tree of an archive of a size. */
  TreeLimits forArchive(long archiveBytes) {
    long most = Math.max(ALWAYS, archiveBytes * ratio);
    return new TreeLimits(Math.min(bytes, most), entries, ratio);
  }
}
