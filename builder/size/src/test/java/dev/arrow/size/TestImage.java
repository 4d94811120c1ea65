package dev.arrow.size;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes ELF files of 64 bits: sections one after the other, then the table of sections. */
final class TestImage {
  static final int BITS = 1;
  static final int NO_BITS = 8;
  static final int WRITE = 3;
  static final int READ = 2;
  static final int EXECUTE = 6;

  private static final int HEADER = 64;

  private record Section(
      String name, int type, long flags, long address, long size, byte[] content, int link) {}

  private final List<Section> sections = new ArrayList<>();
  private final ByteArrayOutputStream symbols = new ByteArrayOutputStream();
  private final ByteArrayOutputStream names = new ByteArrayOutputStream();

  TestImage() {
    sections.add(new Section("", 0, 0, 0, 0, new byte[0], 0));
    symbols.writeBytes(new byte[24]);
    names.write(0);
  }

  TestImage section(String name, int type, long flags, long address, int size) {
    byte[] content = new byte[type == NO_BITS ? 0 : size];
    sections.add(new Section(name, type, flags, address, size, content, 0));
    return this;
  }

  /** A global function or, with type 1, a variable. */
  TestImage symbol(String name, int type, long address, long size) {
    ByteBuffer entry = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    entry.putInt(names.size()).put((byte) (1 << 4 | type)).put((byte) 0).putShort((short) 1);
    entry.putLong(address).putLong(size);
    symbols.writeBytes(entry.array());
    names.writeBytes((name + "\0").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The file without symbols. */
  byte[] stripped() {
    return bytes(new ArrayList<>(sections));
  }

  /** The file with symbols. */
  byte[] debug() {
    List<Section> all = new ArrayList<>(sections);
    int table = all.size() + 1;
    all.add(new Section(".symtab", 2, 0, 0, symbols.size(), symbols.toByteArray(), table));
    all.add(new Section(".strtab", 3, 0, 0, names.size(), names.toByteArray(), 0));
    return bytes(all);
  }

  private static byte[] bytes(List<Section> all) {
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    for (Section section : all) {
      places.add(texts.size());
      texts.writeBytes((section.name() + "\0").getBytes(StandardCharsets.UTF_8));
    }
    places.add(texts.size());
    texts.writeBytes(".shstrtab\0".getBytes(StandardCharsets.UTF_8));
    all.add(new Section(".shstrtab", 3, 0, 0, texts.size(), texts.toByteArray(), 0));
    int content = all.stream().mapToInt(each -> each.content().length).sum();
    ByteBuffer file =
        ByteBuffer.allocate(HEADER + content + 64 * all.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
    file.putShort((short) 2).putShort((short) 62).putInt(1).putLong(0).putLong(0);
    file.putLong(HEADER + content).putInt(0).putShort((short) 64).putShort((short) 0);
    file.putShort((short) 0).putShort((short) 64).putShort((short) all.size());
    file.putShort((short) (all.size() - 1));
    List<Integer> offsets = new ArrayList<>();
    for (Section section : all) {
      offsets.add(file.position());
      file.put(section.content());
    }
    for (int i = 0; i < all.size(); i++) {
      Section section = all.get(i);
      file.putInt(places.get(i)).putInt(section.type()).putLong(section.flags());
      file.putLong(section.address()).putLong(offsets.get(i)).putLong(section.size());
      file.putInt(section.link()).putInt(0).putLong(1).putLong(section.type() == 2 ? 24 : 0);
    }
    return file.array();
  }
}
