package dev.arrow.elf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A small ELF file made by hand: one load segment, one note, a symbol table with {@code main}
 * (defined, hidden) and {@code write} (undefined).
 */
final class ElfImage {
  static final byte[] TEXT = {(byte) 0xc3, 1, 2, 3};

  private final boolean is64;
  private final ByteBuffer out;

  private ElfImage(boolean is64, boolean bigEndian) {
    this.is64 = is64;
    this.out =
        ByteBuffer.allocate(4096).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] bytes(boolean is64, boolean bigEndian) {
    return new ElfImage(is64, bigEndian).build(bigEndian);
  }

  private void word(long value) {
    if (is64) {
      out.putLong(value);
    } else {
      out.putInt((int) value);
    }
  }

  private byte[] build(boolean bigEndian) {
    out.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (is64 ? 2 : 1), (byte) (bigEndian ? 2 : 1), 1});
    out.position(16);
    out.putShort((short) ElfHeader.TYPE_EXECUTABLE).putShort((short) ElfHeader.MACHINE_X86_64);
    out.putInt(1);
    word(0x100000);
    int headers = is64 ? 64 : 52;
    word(headers);
    word(1024);
    out.putInt(7).putShort((short) headers);
    out.putShort((short) (is64 ? 56 : 32)).putShort((short) 2);
    out.putShort((short) (is64 ? 64 : 40)).putShort((short) 5).putShort((short) 4);
    segment(ElfSegment.TYPE_LOAD, 512, TEXT.length, 64);
    byte[] note = note();
    segment(ElfSegment.TYPE_NOTE, 520, note.length, note.length);
    out.position(512);
    out.put(TEXT);
    out.position(520);
    out.put(note);
    byte[] names = text("\0main\0write\0");
    byte[] sectionNames = text("\0.text\0.symtab\0.strtab\0.shstrtab\0");
    out.position(600);
    symbols();
    int symbolBytes = out.position() - 600;
    out.position(800);
    out.put(names);
    out.position(900);
    out.put(sectionNames);
    out.position(1024);
    section(0, 0, 0, 0, 0, 0);
    section(1, ElfSection.TYPE_PROGRAM_BITS, 512, TEXT.length, 0, 0);
    section(7, ElfSection.TYPE_SYMBOLS, 600, symbolBytes, 3, is64 ? 24 : 16);
    section(15, ElfSection.TYPE_STRINGS, 800, names.length, 0, 0);
    section(23, ElfSection.TYPE_STRINGS, 900, sectionNames.length, 0, 0);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] note() {
    ByteBuffer note = ByteBuffer.allocate(64).order(out.order());
    note.putInt(4).putInt(8).putInt(18).put(text("Xen\0")).putLong(0x100000);
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    copy.write(note.array(), 0, note.position());
    return copy.toByteArray();
  }

  private void segment(int type, int offset, int fileSize, int memorySize) {
    out.putInt(type);
    if (is64) {
      out.putInt(5);
    }
    word(offset);
    word(0x100000);
    word(0x100000);
    word(fileSize);
    word(memorySize);
    if (!is64) {
      out.putInt(5);
    }
    word(4);
  }

  private void symbols() {
    symbol(0, 0, 0, 0, 0);
    symbol(1, 0x100000, 0x12, ElfSymbol.VISIBILITY_HIDDEN, 1);
    symbol(6, 0, 0x20, 0, 0);
  }

  private void symbol(int name, long value, int info, int other, int section) {
    out.putInt(name);
    if (is64) {
      out.put((byte) info).put((byte) other).putShort((short) section);
      word(value);
      word(4);
    } else {
      word(value);
      word(4);
      out.put((byte) info).put((byte) other).putShort((short) section);
    }
  }

  private void section(int name, int type, int offset, int size, int link, int entrySize) {
    out.putInt(name).putInt(type);
    word(2);
    word(0);
    word(offset);
    word(size);
    out.putInt(link).putInt(0);
    word(1);
    word(entrySize);
  }
}
