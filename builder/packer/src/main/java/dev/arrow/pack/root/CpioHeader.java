package dev.arrow.pack.root;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The header of an entry in a cpio archive of the form "newc": thirteen numbers of eight
 * hexadecimal digits, then the name. Zero bytes behind the name, which readers pass over, bring
 * large contents to the beginning of a page.
 *
 * @param at where it begins in the archive
 * @param name the entry's
 * @param size bytes of its content
 */
record CpioHeader(long at, String name, long size) {
  private static final String MAGIC = "070701";
  private static final int FIXED_SIZE = 110;
  private static final int WORD = 4;
  private static final long PAGE = 4096;

  /** The name with the zero bytes behind it. */
  int nameSize() {
    long bare = at + FIXED_SIZE + name.getBytes(StandardCharsets.UTF_8).length + 1;
    return Math.toIntExact(up(bare, size >= PAGE ? PAGE : 1) - at - FIXED_SIZE);
  }

  /** Where the content begins. */
  long content() {
    return up(at + FIXED_SIZE + nameSize(), WORD);
  }

  /** Where the next header begins. */
  long next() {
    return up(content() + size, WORD);
  }

  /**
   * All bytes before the content.
   *
   * @param inode number of the file
   * @param attributes of the file
   * @param links how many names it has
   * @param device its numbers; 0 and 0 for what is none
   */
  byte[] bytes(int inode, Attributes attributes, int links, Content.Device device) {
    long[] numbers = {
      inode,
      attributes.mode(),
      attributes.uid(),
      attributes.gid(),
      links,
      attributes.time(),
      size,
      0,
      0,
      device.major(),
      device.minor(),
      nameSize(),
      0
    };
    StringBuilder text = new StringBuilder(MAGIC);
    for (long number : numbers) {
      text.append(HexFormat.of().withUpperCase().toHexDigits((int) number));
    }
    byte[] bytes = new byte[Math.toIntExact(content() - at)];
    byte[] fixed = text.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] named = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(fixed, 0, bytes, 0, FIXED_SIZE);
    System.arraycopy(named, 0, bytes, FIXED_SIZE, named.length);
    return bytes;
  }

  private static long up(long value, long step) {
    return (value + step - 1) / step * step;
  }
}
