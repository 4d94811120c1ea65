package dev.arrow.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes small ELF files: with one segment and no content, or with symbols and nothing else. */
final class Images {
  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  private static final int SECTION_HEADER = 64;
  private static final int SYMBOL = 24;
  private static final int NAME = 16;

  private Images() {}

  /** Writes an image that is loaded at {@code address}. */
  static Path write(Path file, long address, long size) throws IOException {
    return write(file, 62, address, size);
  }

  /** Writes an image for a machine of a number of ELF. */
  static Path write(Path file, int machine, long address, long size) throws IOException {
    ByteBuffer elf = ByteBuffer.allocate(HEADER + PROGRAM_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    elf.putShort(16, (short) 2).putShort(18, (short) machine).putInt(20, 1);
    elf.putLong(32, HEADER);
    elf.putShort(52, (short) HEADER).putShort(54, (short) PROGRAM_HEADER).putShort(56, (short) 1);
    elf.putInt(HEADER, 1).putInt(HEADER + 4, 5);
    elf.putLong(HEADER + 16, address).putLong(HEADER + 24, address);
    elf.putLong(HEADER + 40, size);
    return Files.write(file, elf.array());
  }

  /**
   * A function of a file of symbols.
   *
   * @param name at most 15 characters
   * @param address where it begins
   * @param size in bytes
   */
  record Function(String name, long address, long size) {}

  /** Writes a file of symbols. */
  static Path writeSymbols(Path file, Function... functions) throws IOException {
    int symbols = HEADER;
    int symbolsSize = SYMBOL * (functions.length + 1);
    int names = symbols + symbolsSize;
    int namesSize = NAME * (functions.length + 1);
    int sections = names + namesSize;
    ByteBuffer elf =
        ByteBuffer.allocate(sections + 3 * SECTION_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    elf.putShort(16, (short) 2).putShort(18, (short) 62).putInt(20, 1);
    elf.putLong(40, sections);
    elf.putShort(52, (short) HEADER).putShort(58, (short) SECTION_HEADER);
    elf.putShort(60, (short) 3).putShort(62, (short) 2);
    for (int i = 0; i < functions.length; i++) {
      int symbol = symbols + SYMBOL * (i + 1);
      elf.putInt(symbol, NAME * (i + 1))
          .put(symbol + 4, (byte) 0x12)
          .putShort(symbol + 6, (short) 1);
      elf.putLong(symbol + 8, functions[i].address()).putLong(symbol + 16, functions[i].size());
      elf.put(names + NAME * (i + 1), functions[i].name().getBytes(StandardCharsets.US_ASCII));
    }
    section(elf, sections + SECTION_HEADER, new int[] {2, symbols, symbolsSize, 2, SYMBOL});
    section(elf, sections + 2 * SECTION_HEADER, new int[] {3, names, namesSize, 0, 0});
    return Files.write(file, elf.array());
  }

  /** Type, offset, size, link and size of an entry. */
  private static void section(ByteBuffer elf, int at, int[] fields) {
    elf.putInt(at + 4, fields[0]);
    elf.putLong(at + 24, fields[1]).putLong(at + 32, fields[2]);
    elf.putInt(at + 40, fields[3]);
    elf.putLong(at + 56, fields[4]);
  }
}
