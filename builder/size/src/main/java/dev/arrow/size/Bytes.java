package dev.arrow.size;

/**
 * Sums by column, in bytes.
 *
 * @param text see {@link Column}
 * @param rodata see {@link Column}
 * @param data see {@link Column}
 * @param bss see {@link Column}
 * @param frame see {@link Column}
 */
public record Bytes(long text, long rodata, long data, long bss, long frame) {
  /** Nothing. */
  public static final Bytes NONE = new Bytes(0, 0, 0, 0, 0);

  /** The sums of parts. */
  static Bytes of(Part part) {
    long bytes = part.bytes();
    return switch (part.column()) {
      case TEXT -> new Bytes(bytes, 0, 0, 0, 0);
      case RODATA -> new Bytes(0, bytes, 0, 0, 0);
      case DATA -> new Bytes(0, 0, bytes, 0, 0);
      case BSS -> new Bytes(0, 0, 0, bytes, 0);
      case FRAME -> new Bytes(0, 0, 0, 0, bytes);
    };
  }

  /** Both together. */
  public Bytes plus(Bytes other) {
    return new Bytes(
        text + other.text,
        rodata + other.rodata,
        data + other.data,
        bss + other.bss,
        frame + other.frame);
  }

  /** Bytes in the image's file. */
  public long file() {
    return text + rodata + data + frame;
  }
}
