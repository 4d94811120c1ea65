package dev.arrow.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small ELF files for x86_64: a static program of one page, and a kernel that it fits. */
public final class TinyElf {
  private static final int HEADER = 64;
  private static final int SEGMENT = 56;
  private static final long BASE = 0xffffffffc0000000L;
  private static final int TABLE = 120;

  private TinyElf() {}

  private static ByteBuffer header(int size, long entry, int segments) {
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
    out.putShort((short) 2).putShort((short) 62).putInt(1);
    out.putLong(entry).putLong(HEADER).putLong(0).putInt(0);
    out.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) segments);
    return out.position(HEADER);
  }

  private static void segment(
      ByteBuffer out, int type, int flags, long offset, long address, long size) {
    long physical = address < 0 ? address - BASE : address;
    out.putInt(type).putInt(flags).putLong(offset).putLong(address).putLong(physical);
    out.putLong(size).putLong(size).putLong(1);
  }

  /** A program with a page of code, headers included. */
  public static Path program(Path file) throws IOException {
    return program(file, new byte[0]);
  }

  /** The same with some code at its begin. */
  public static Path program(Path file, byte[] code) throws IOException {
    ByteBuffer out = header(4096, 0x400100, 1);
    segment(out, 1, 5, 0, 0x400000, 4096);
    out.position(0x100).put(code);
    return Files.write(file, out.array());
  }

  /** The same for a loader. */
  public static Path dynamic(Path file) throws IOException {
    ByteBuffer out = header(4096, 0x400100, 2);
    segment(out, 1, 5, 0, 0x400000, 4096);
    segment(out, 3, 4, 512, 0x400200, 8);
    out.position(512).put("/lib/ld\0".getBytes(StandardCharsets.US_ASCII));
    return Files.write(file, out.array());
  }

  /** A kernel with a place for a program. */
  public static Path kernel(Path file) throws IOException {
    ByteBuffer out = header(0x600, 0x100000, 3);
    segment(out, 1, 4, 0x200, BASE + 0x100000, 0x400);
    segment(out, 4, 4, 0x500, BASE + 0x100300, 36);
    segment(out, 0x6474e551, 6, 0, 0, 0);
    out.position(0x200).put("ARROWPGM".getBytes(StandardCharsets.US_ASCII));
    out.position(0x500).putInt(6).putInt(16).putInt(1);
    out.put("Arrow\0\0\0".getBytes(StandardCharsets.US_ASCII));
    out.putLong(0x100000).putInt(2).putInt(TABLE);
    return Files.write(file, out.array());
  }
}
