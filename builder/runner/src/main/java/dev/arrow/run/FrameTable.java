package dev.arrow.run;

import dev.arrow.elf.ElfFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How large the stack frames of a file's functions are, instruction by instruction, from its
 * section {@code .debug_frame} in the 32-bit format of DWARF. What is damaged, or of another form,
 * counts as not known: a trace is then longer than it should be.
 */
final class FrameTable {
  private static final int COMMON = -1;
  private static final int NEWEST_VERSION = 4;

  private record Common(long codeAlignment, long dataAlignment, ByteBuffer code) {}

  private record Function(long start, long size, Common common, ByteBuffer code) {}

  private final TreeMap<Long, Function> functions = new TreeMap<>(Long::compareUnsigned);

  private FrameTable() {}

  /** That of a file that says nothing. */
  static FrameTable empty() {
    return new FrameTable();
  }

  static FrameTable of(ElfFile file) {
    return file.section(".debug_frame")
        .map(each -> read(file.content(each)))
        .orElseGet(FrameTable::empty);
  }

  /** That of the content of a section. */
  static FrameTable read(byte[] section) {
    FrameTable table = new FrameTable();
    ByteBuffer bytes = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
    try {
      while (bytes.hasRemaining()) {
        table.readEntry(bytes);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // what was read so far is as good as it was
      return table;
    }
    return table;
  }

  /** From the stack pointer at an instruction to the end of its function's frame. */
  OptionalLong size(long address) {
    var found = functions.floorEntry(address);
    if (found == null
        || Long.compareUnsigned(address - found.getKey(), found.getValue().size) >= 0) {
      return OptionalLong.empty();
    }
    Function function = found.getValue();
    Common common = function.common;
    FrameProgram program =
        new FrameProgram(common.codeAlignment, common.dataAlignment, function.start);
    try {
      program.run(copy(common.code), address);
      program.run(copy(function.code), address);
      return program.size();
    } catch (BufferUnderflowException | IllegalArgumentException | NoSuchElementException e) {
      return OptionalLong.empty();
    }
  }

  private void readEntry(ByteBuffer bytes) {
    ByteBuffer entry = entry(bytes, bytes.position());
    bytes.position(bytes.position() + Integer.BYTES + entry.remaining());
    int common = entry.getInt();
    if (common == COMMON) {
      return;
    }
    long start = entry.getLong();
    long size = entry.getLong();
    functions.put(start, new Function(start, size, common(bytes, common), copy(entry)));
  }

  private static Common common(ByteBuffer bytes, int at) {
    ByteBuffer entry = entry(bytes, at);
    if (entry.getInt() != COMMON) {
      throw new IllegalArgumentException("no common entry at " + at);
    }
    int version = entry.get();
    if (version < 1 || version > NEWEST_VERSION || !isPlain(entry)) {
      throw new IllegalArgumentException("version " + version + ", or an augmentation");
    }
    if (version == NEWEST_VERSION) {
      // the sizes of an address and of a segment selector
      entry.getShort();
    }
    long codeAlignment = Leb128.unsigned(entry);
    long dataAlignment = Leb128.signed(entry);
    Leb128.unsigned(entry); // the register of the return address
    return new Common(codeAlignment, dataAlignment, copy(entry));
  }

  /** Whether there is no augmentation but that of signal frames, which brings nothing along. */
  private static boolean isPlain(ByteBuffer entry) {
    byte first = entry.get();
    return first == 0 || (first == 'S' && entry.get() == 0);
  }

  /** An entry without its length. */
  private static ByteBuffer entry(ByteBuffer bytes, int at) {
    int size = bytes.getInt(at);
    if (size < 0) {
      throw new IllegalArgumentException("entry of " + Integer.toUnsignedString(size));
    }
    return bytes.slice(at + Integer.BYTES, size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }
}
