package dev.arrow.pack.program;

/** Sizes and addresses in pages of 4 KiB, the only ones a program's half is made of. */
public final class Pages {
  public static final long SIZE = 4096;

  private Pages() {}

  /** The beginning of an address's page. */
  public static long floor(long address) {
    return address & -SIZE;
  }

  /** The first beginning of a page at or behind an address below 2^63. */
  public static long ceiling(long address) {
    return floor(address + SIZE - 1);
  }
}
