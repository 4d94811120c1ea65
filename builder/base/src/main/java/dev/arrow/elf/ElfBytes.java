package dev.arrow.elf;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of an ELF file behind checks: each access is proved to lie within them. */
final class ElfBytes {
  private final ByteBuffer buffer;
  private final String name;

  /** Names may overlap in the file, so a small one could ask for endless text. */
  private long textAllowed;

  ElfBytes(byte[] bytes, String name) {
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.name = name;
    this.textAllowed = 8L * bytes.length;
  }

  void bigEndian() {
    buffer.order(ByteOrder.BIG_ENDIAN);
  }

  long size() {
    return buffer.limit();
  }

  int u8(long offset) {
    return buffer.get(at(offset, 1)) & 0xff;
  }

  int u16(long offset) {
    return buffer.getShort(at(offset, 2)) & 0xffff;
  }

  int i32(long offset) {
    return buffer.getInt(at(offset, 4));
  }

  long u32(long offset) {
    return i32(offset) & 0xffffffffL;
  }

  long i64(long offset) {
    return buffer.getLong(at(offset, 8));
  }

  /** A number of the file's own width. */
  long word(long offset, boolean is64) {
    return is64 ? i64(offset) : u32(offset);
  }

  byte[] copy(long offset, long length) {
    byte[] copy = new byte[at(offset + length, 0) - at(offset, length)];
    buffer.get(at(offset, length), copy);
    return copy;
  }

  /** A text that ends with a zero byte before {@code end}. */
  String text(long offset, long end) {
    long stop = offset;
    while (stop < end && u8(stop) != 0) {
      stop++;
    }
    if (stop >= end) {
      throw fault(ElfError.MALFORMED, "A name runs past the end of its table.");
    }
    textAllowed -= stop - offset;
    if (textAllowed < 0) {
      throw fault(ElfError.MALFORMED, "The names of the file overlap too much.");
    }
    return new String(copy(offset, stop - offset), StandardCharsets.UTF_8);
  }

  /** Refuses a range that does not lie within the file. */
  void range(long offset, long length, String what) {
    if (offset < 0 || length < 0 || offset > size() || length > size() - offset) {
      throw fault(ElfError.TRUNCATED, "The " + what + " lies outside the file.");
    }
  }

  private int at(long offset, long length) {
    range(offset, length, "data");
    return (int) offset;
  }

  ArrowException fault(ElfError kind, String message) {
    Diagnostic fault = Diagnostic.of(kind, message).at(SourcePosition.wholeFile(name));
    return ArrowException.of(
        kind == ElfError.TRUNCATED
            ? fault.withHint(
                "Its end is missing, or its headers are wrong: build or copy it again.")
            : fault);
  }
}
