package dev.arrow.elf;

/**
 * A program header: a part of the file that a loader puts into memory, or a fact for it. The file
 * range lies within the file.
 *
 * @param type see the constants
 * @param flags bits of {@link #READ}, {@link #WRITE}, {@link #EXECUTE}
 * @param offset first byte in the file
 * @param virtualAddress where the program sees it
 * @param physicalAddress where the loader puts it
 * @param fileSize bytes taken from the file
 * @param memorySize bytes in memory; the rest is zero
 * @param alignment 0 or a power of two
 */
public record ElfSegment(
    int type,
    int flags,
    long offset,
    long virtualAddress,
    long physicalAddress,
    long fileSize,
    long memorySize,
    long alignment) {

  public static final int TYPE_NULL = 0;
  public static final int TYPE_LOAD = 1;
  public static final int TYPE_DYNAMIC = 2;
  public static final int TYPE_INTERPRETER = 3;
  public static final int TYPE_NOTE = 4;
  public static final int TYPE_TLS = 7;
  public static final int TYPE_GNU_STACK = 0x6474e551;

  public static final int EXECUTE = 1;
  public static final int WRITE = 2;
  public static final int READ = 4;
}
