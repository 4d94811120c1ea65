package dev.arrow.pack.image;

import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The table in a kernel that describes the program behind it: {@code struct program_table} of the
 * library `program`. Addresses in it are the physical ones the kernel was linked for.
 */
final class ProgramTable {
  /** Bytes of the whole table. */
  static final int SIZE = 120;

  /** Bytes of what is told of a segment. */
  static final int SEGMENT_SIZE = 40;

  private static final byte[] MAGIC = "ARROWPGM".getBytes(StandardCharsets.US_ASCII);

  private ProgramTable() {}

  /** The table of a program whose parts lie as the payload says. */
  static byte[] bytes(Program program, Words words, Payload payload) {
    ByteBuffer table = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    table.put(MAGIC);
    table.putLong(payload.start()).putLong(payload.end());
    table.putLong(program.entry());
    table.putLong(program.headers()).putLong(program.headerCount());
    table.putLong(program.base()).putLong(program.end());
    table.putLong(payload.words()).putLong(payload.wordsSize());
    table.putInt(words.arguments().size()).putInt(words.variables().size());
    table.putLong(payload.archive()).putLong(payload.archiveEnd());
    table.putLong(program.stackExecutable() ? 1 : 0).putLong(program.segments().size());
    return table.array();
  }

  /** What is told of the segments, right before the words. */
  static byte[] segments(Program program, Payload payload) {
    List<ProgramSegment> segments = program.segments();
    ByteBuffer table =
        ByteBuffer.allocate(segments.size() * SEGMENT_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < segments.size(); i++) {
      ProgramSegment segment = segments.get(i);
      table.putLong(segment.address()).putLong(segment.memorySize());
      table.putLong(payload.segments().get(i)).putLong(segment.fileSize());
      table.putInt(segment.protection()).putInt(0);
    }
    return table.array();
  }
}
