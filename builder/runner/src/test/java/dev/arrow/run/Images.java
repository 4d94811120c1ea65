package dev.arrow.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes ELF files that have one segment and no content. */
final class Images {
  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;

  private Images() {}

  /** Writes an image that is loaded at {@code address}. */
  static Path write(Path file, long address, long size) throws IOException {
    ByteBuffer elf = ByteBuffer.allocate(HEADER + PROGRAM_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    elf.putShort(16, (short) 2).putShort(18, (short) 62).putInt(20, 1);
    elf.putLong(32, HEADER);
    elf.putShort(52, (short) HEADER).putShort(54, (short) PROGRAM_HEADER).putShort(56, (short) 1);
    elf.putInt(HEADER, 1).putInt(HEADER + 4, 5);
    elf.putLong(HEADER + 16, address).putLong(HEADER + 24, address);
    elf.putLong(HEADER + 40, size);
    return Files.write(file, elf.array());
  }
}
