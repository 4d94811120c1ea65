package dev.arrow.pack.calls;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSection;
import dev.arrow.elf.ElfSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The machine code of a program: its ranges one behind the other. A place in it is an index, and
 * each belongs to an address. The program's sections tell code from other things that lie in memory
 * that can be executed; without sections all of that is taken for code.
 */
final class Code {
  /** More is not read. */
  static final int LARGEST = 64 * 1024 * 1024;

  /** More parts are not looked at; real programs have a dozen. */
  private static final int MOST_RANGES = 4096;

  private final byte[] bytes;
  private final List<Range> ranges;
  private final boolean whole;

  /**
   * Code that lies together.
   *
   * @param address of its first byte
   * @param from index of its first byte
   * @param to index behind its last byte
   */
  record Range(long address, int from, int to) {
    boolean holds(long wanted) {
      return wanted >= address && wanted - address < to - from;
    }
  }

  private record Part(long address, long offset, long size) {}

  private Code(byte[] bytes, List<Range> ranges, boolean whole) {
    this.bytes = bytes;
    this.ranges = List.copyOf(ranges);
    this.whole = whole;
  }

  /** The code of a file. */
  static Code of(ElfFile elf) {
    List<Part> parts = new ArrayList<>(sections(elf));
    if (parts.isEmpty()) {
      parts.addAll(segments(elf));
    }
    parts.sort(Comparator.comparingLong(Part::address));
    List<Range> ranges = new ArrayList<>();
    boolean whole = parts.size() <= MOST_RANGES;
    byte[] bytes = new byte[(int) Math.min(LARGEST, size(parts))];
    int at = 0;
    for (Part part : parts.subList(0, Math.min(parts.size(), MOST_RANGES))) {
      int size = (int) Math.min(part.size(), bytes.length - at);
      whole &= size == part.size();
      boolean overlaps = !ranges.isEmpty() && ranges.get(ranges.size() - 1).holds(part.address());
      if (size > 0 && !overlaps) {
        elf.copy(part.offset(), bytes, at, size);
        ranges.add(new Range(part.address(), at, at + size));
        at += size;
      }
    }
    return new Code(Arrays.copyOf(bytes, at), ranges, whole);
  }

  /** No more than the limit, which is what matters. */
  private static long size(List<Part> parts) {
    long size = 0;
    for (Part part : parts) {
      size = Math.min(LARGEST, size + Math.min(LARGEST, part.size()));
    }
    return size;
  }

  private static List<Part> sections(ElfFile elf) {
    return elf.sections().stream()
        .filter(each -> each.type() == ElfSection.TYPE_PROGRAM_BITS)
        .filter(each -> each.isAllocated() && (each.flags() & ElfSection.EXECUTE) != 0)
        .map(each -> new Part(each.address(), each.offset(), each.size()))
        .toList();
  }

  private static List<Part> segments(ElfFile elf) {
    return elf.segments().stream()
        .filter(each -> each.type() == ElfSegment.TYPE_LOAD)
        .filter(each -> (each.flags() & ElfSegment.EXECUTE) != 0)
        .map(each -> new Part(each.virtualAddress(), each.offset(), each.fileSize()))
        .toList();
  }

  List<Range> ranges() {
    return ranges;
  }

  /** Whether nothing was left out. */
  boolean whole() {
    return whole;
  }

  int size() {
    return bytes.length;
  }

  int u8(int at) {
    return bytes[at] & 0xff;
  }

  int i32(int at) {
    return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16 | u8(at + 3) << 24;
  }

  /** The index of an address; -1 for one where there is no code. */
  int index(long address) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range range = ranges.get(middle);
      if (range.holds(address)) {
        return range.from() + (int) (address - range.address());
      }
      if (address < range.address()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return -1;
  }

  /** The index so many bytes from another one; -1 where there is no code. */
  int moved(int at, long distance) {
    return index(range(at).address() + (at - range(at).from()) + distance);
  }

  /** The range of an index. */
  Range range(int at) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at >= ranges.get(middle).to()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ranges.get(low);
  }
}
