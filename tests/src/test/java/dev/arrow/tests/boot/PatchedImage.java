package dev.arrow.tests.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An ELF64 image whose bytes a test alters: where it is loaded and where it is entered. */
final class PatchedImage {
  private static final int ENTRY = 24;
  private static final int PHDR_OFFSET = 32;
  private static final int PHDR_SIZE = 56;
  private static final int PHDR_COUNT = 56;
  private static final int LOAD = 1;
  private static final int NOTE = 4;
  private static final byte[] PVH_NOTE_HEAD = {
    4, 0, 0, 0, 4, 0, 0, 0, 18, 0, 0, 0, 'X', 'e', 'n', 0
  };

  private final ByteBuffer bytes;

  private PatchedImage(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static PatchedImage read(Path image) {
    try {
      return new PatchedImage(
          ByteBuffer.wrap(Files.readAllBytes(image)).order(ByteOrder.LITTLE_ENDIAN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves all segments and both entries in physical memory. */
  PatchedImage moveBy(int distance) {
    for (int i = 0; i < headers(); i++) {
      int header = header(i);
      if (bytes.getInt(header) == LOAD || bytes.getInt(header) == NOTE) {
        bytes.putLong(header + 24, bytes.getLong(header + 24) + distance);
      }
    }
    bytes.putInt(pvhEntryOffset(), pvhEntry() + distance);
    bytes.putLong(ENTRY, elfEntry() + distance);
    return this;
  }

  /** The physical address of the PVH entry. */
  int pvhEntry() {
    return bytes.getInt(pvhEntryOffset());
  }

  /** The physical address of the 64-bit entry, which the ELF header names. */
  long elfEntry() {
    return bytes.getLong(ENTRY);
  }

  PatchedImage write(Path file) {
    try {
      Files.write(file, bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private int headers() {
    return bytes.getShort(PHDR_COUNT);
  }

  private int header(int index) {
    return (int) bytes.getLong(PHDR_OFFSET) + index * PHDR_SIZE;
  }

  private int pvhEntryOffset() {
    String all = new String(bytes.array(), StandardCharsets.ISO_8859_1);
    int at = all.indexOf(new String(PVH_NOTE_HEAD, StandardCharsets.ISO_8859_1));
    // The size of the descriptor may be 4 or 8, so the head is also looked for with 8.
    if (at < 0) {
      byte[] wide = PVH_NOTE_HEAD.clone();
      wide[4] = 8;
      at = all.indexOf(new String(wide, StandardCharsets.ISO_8859_1));
    }
    if (at < 0) {
      throw new AssertionError("the image has no PVH note");
    }
    return at + PVH_NOTE_HEAD.length;
  }
}
