package dev.arrow.pack.root;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads an archive by its index, in the way of the kernel. */
final class ReadArchive {
  private final ByteBuffer archive;
  private final ByteBuffer index;
  final int count;
  private final int mask;

  ReadArchive(Path file) throws IOException {
    archive = ByteBuffer.wrap(Files.readAllBytes(file));
    index = content(0, number(0, 6)).order(ByteOrder.LITTLE_ENDIAN);
    if (!text(index, 0, 8).equals("ARROWIDX") || index.getInt(8) != 1) {
      throw new AssertionError("no index");
    }
    count = index.getInt(12);
    mask = index.getInt(16);
    if (index.limit() != names() + index.getInt(20)) {
      throw new AssertionError("the index has a wrong size");
    }
  }

  /** A number of the header at a place. */
  int number(int header, int field) {
    return Integer.parseUnsignedInt(text(archive, header + 6 + 8 * field, 8), 16);
  }

  String magic(int header) {
    return text(archive, header, 6);
  }

  String headerName(int header) {
    String name = text(archive, header + 110, number(header, 11));
    return name.substring(0, name.indexOf('\0'));
  }

  private static String text(ByteBuffer from, int at, int length) {
    byte[] bytes = new byte[length];
    from.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private ByteBuffer content(int header, int size) {
    int at = (header + 110 + number(header, 11) + 3) / 4 * 4;
    return archive.slice(at, size);
  }

  private int buckets() {
    return 24 + 88 * count;
  }

  private int names() {
    return buckets() + 4 * (mask + 1);
  }

  /** A field of 4 bytes of an entry. */
  int u32(int entry, int offset) {
    return index.getInt(24 + 88 * entry + offset);
  }

  long u64(int entry, int offset) {
    return index.getLong(24 + 88 * entry + offset);
  }

  String name(int entry) {
    return text(index, names() + u32(entry, 0), u32(entry, 4));
  }

  /** The entry of a path, by the hash. */
  Optional<Integer> find(String path) {
    int at = 0;
    for (String name : path.split("/", -1)) {
      int hash = 0x811c9dc5;
      for (int i = 0; i < 4; i++) {
        hash = (hash ^ ((at >>> (8 * i)) & 0xff)) * 0x01000193;
      }
      for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (each & 0xff)) * 0x01000193;
      }
      int entry = index.getInt(buckets() + 4 * (hash & mask));
      while (entry != 0 && !(u32(entry, 8) == at && name(entry).equals(name))) {
        entry = u32(entry, 20);
      }
      if (entry == 0) {
        return Optional.empty();
      }
      at = entry;
    }
    return Optional.of(at);
  }

  int entry(String path) {
    return find(path).orElseThrow(() -> new AssertionError("no " + path));
  }

  String mode(String path) {
    return Integer.toOctalString(u32(entry(path), 40));
  }

  String text(String path) {
    int entry = entry(path);
    return text(archive, (int) u64(entry, 32), (int) u64(entry, 56));
  }

  long offset(String path) {
    return u64(entry(path), 32);
  }
}
