package dev.arrow.pack.program;

import java.util.List;

/**
 * Pages of a program that are protected alike.
 *
 * @param address of the first, load bias included
 * @param memorySize bytes in memory, whole pages
 * @param fileSize bytes that are kept in the image, whole pages; behind them all is zero
 * @param protection bits of the constants
 * @param pieces what of the program's file lies in them; the rest of the kept pages is zero
 */
public record ProgramSegment(
    long address, long memorySize, long fileSize, int protection, List<Piece> pieces) {
  public static final int READ = 1;
  public static final int WRITE = 2;
  public static final int EXECUTE = 4;

  public ProgramSegment {
    pieces = List.copyOf(pieces);
  }

  /** The first address behind it. */
  public long end() {
    return address + memorySize;
  }

  /** Such as `r-x`. */
  public String rights() {
    return ((protection & READ) != 0 ? "r" : "-")
        + ((protection & WRITE) != 0 ? "w" : "-")
        + ((protection & EXECUTE) != 0 ? "x" : "-");
  }

  /**
   * A part of the program's file.
   *
   * @param at where it lies, from the segment's address on
   * @param offset where it begins in the file
   * @param size bytes
   */
  public record Piece(long at, long offset, long size) {}
}
