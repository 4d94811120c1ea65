package dev.arrow.elf;

import java.util.Objects;

/**
 * A section header. The file range of a section that has one lies within the file.
 *
 * @param name from the section name table
 * @param type see the constants
 * @param flags bits of {@link #WRITE}, {@link #ALLOCATED}, {@link #EXECUTE}
 * @param address in memory
 * @param offset first byte in the file
 * @param size in bytes
 * @param link number of a related section
 * @param info depends on the type
 * @param alignment 0 or a power of two
 * @param entrySize size of each entry of a table, else 0
 */
public record ElfSection(
    String name,
    int type,
    long flags,
    long address,
    long offset,
    long size,
    int link,
    int info,
    long alignment,
    long entrySize) {

  public static final int TYPE_PROGRAM_BITS = 1;
  public static final int TYPE_SYMBOLS = 2;
  public static final int TYPE_STRINGS = 3;
  public static final int TYPE_NOTE = 7;
  public static final int TYPE_NO_BITS = 8;
  public static final int TYPE_DYNAMIC_SYMBOLS = 11;

  public static final long WRITE = 1;
  public static final long ALLOCATED = 2;
  public static final long EXECUTE = 4;

  public ElfSection {
    Objects.requireNonNull(name);
  }

  /** Whether it is in memory while the file runs. */
  public boolean isAllocated() {
    return (flags & ALLOCATED) != 0;
  }
}
