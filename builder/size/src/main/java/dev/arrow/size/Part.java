package dev.arrow.size;

/**
 * Some bytes of an image that have one owner.
 *
 * @param column what they are for
 * @param section the image's section; empty outside of all sections
 * @param library the library, {@link #PROGRAM}, {@link #GENERATED}, {@link #HEADERS}, {@link
 *     #ATTACHED} or {@link #PADDING}
 * @param symbol function or variable; empty: none, such as a text or a header
 * @param bytes how many, above 0
 */
public record Part(Column column, String section, String library, String symbol, long bytes) {
  /** Owner of the program's own code. */
  public static final String PROGRAM = "program";

  /** Owner of the code that Arrow writes for a target. */
  public static final String GENERATED = "generated";

  /** Owner of what the file format asks for. No library's name has brackets. */
  public static final String HEADERS = "[headers]";

  /** Owner of what is attached to a kernel: a program, its words and its files. */
  public static final String ATTACHED = "[attached]";

  /** Owner of alignment, and of memory that the linker script sets aside. */
  public static final String PADDING = "[padding]";

  public Part {
    if (bytes <= 0) {
      throw new IllegalArgumentException("a part of " + bytes + " bytes");
    }
  }
}
