package dev.arrow.pack;

import dev.arrow.elf.ElfFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes small ELF files for x86_64; what is not said is as in an ordinary static program. */
public final class TestElf {
  public static final int LOAD = 1;
  public static final int DYNAMIC = 2;
  public static final int INTERPRETER = 3;
  public static final int NOTE = 4;
  public static final int STACK = 0x6474e551;
  public static final int R = 4;
  public static final int RW = 6;
  public static final int RX = 5;
  public static final int RWX = 7;

  private static final int HEADER = 64;
  private static final int SEGMENT = 56;

  private final List<Segment> segments = new ArrayList<>();
  private int type = 2;
  private int machine = 62;
  private int width = 2;
  private int order = 1;
  private long entry = 0x401000;

  private record Segment(
      int type, int flags, long address, long physical, byte[] content, long memory, long align) {}

  public TestElf type(int value) {
    type = value;
    return this;
  }

  public TestElf machine(int value) {
    machine = value;
    return this;
  }

  public TestElf width(int value) {
    width = value;
    return this;
  }

  public TestElf order(int value) {
    order = value;
    return this;
  }

  public TestElf entry(long value) {
    entry = value;
    return this;
  }

  /** A segment to load, of one byte over and over. */
  public TestElf load(int flags, long address, int fill, int size, long memory) {
    return load(flags, address, filled(fill, size), memory, 4096);
  }

  public TestElf load(int flags, long address, byte[] content, long memory, long align) {
    return segment(LOAD, flags, address, address, content, memory, align);
  }

  public TestElf segment(int kind, byte[] content) {
    return segment(kind, R, 0, 0, content, content.length, 1);
  }

  public TestElf segment(
      int kind, int flags, long address, long physical, byte[] content, long memory, long align) {
    segments.add(new Segment(kind, flags, address, physical, content, memory, align));
    return this;
  }

  public static byte[] filled(int fill, int size) {
    byte[] bytes = new byte[size];
    java.util.Arrays.fill(bytes, (byte) fill);
    return bytes;
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Little-endian words of 8 bytes. */
  public static byte[] words(long... words) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long word : words) {
      bytes.putLong(word);
    }
    return bytes.array();
  }

  /** A static program of one page of code. */
  public static TestElf program() {
    return new TestElf().load(RX, 0x401000, 0x90, 100, 100);
  }

  public ElfFile read() {
    return ElfFile.read(bytes(), "prog");
  }

  /** The file: header, program headers, contents. */
  public byte[] bytes() {
    int start = HEADER + SEGMENT * segments.size();
    int size = start + segments.stream().mapToInt(each -> each.content().length).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.order(order == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) width, (byte) order, 1, 0}).putLong(0);
    out.putShort((short) type).putShort((short) machine).putInt(1);
    out.putLong(entry).putLong(HEADER).putLong(0).putInt(0);
    out.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) segments.size());
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    long offset = start;
    for (Segment each : segments) {
      out.putInt(each.type()).putInt(each.flags()).putLong(offset);
      out.putLong(each.address()).putLong(each.physical());
      out.putLong(each.content().length).putLong(each.memory()).putLong(each.align());
      offset += each.content().length;
    }
    segments.forEach(each -> out.put(each.content()));
    return out.array();
  }
}
