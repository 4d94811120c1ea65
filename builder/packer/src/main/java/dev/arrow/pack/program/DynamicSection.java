package dev.arrow.pack.program;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the dynamic section of a 64-bit file says of its kind; tags and flags are those of the
 * System V ABI and its GNU extensions.
 *
 * @param needsLibraries whether it names shared libraries
 * @param isProgram whether it is marked as a program, not a library
 */
record DynamicSection(boolean needsLibraries, boolean isProgram) {
  private static final long TAG_END = 0;
  private static final long TAG_NEEDED = 1;
  private static final long TAG_FLAGS_1 = 0x6ffffffbL;
  private static final long FLAG_PROGRAM = 0x08000000L;

  static DynamicSection of(ElfFile elf) {
    boolean needs = false;
    boolean program = false;
    for (ElfSegment segment : elf.segments()) {
      if (segment.type() == ElfSegment.TYPE_DYNAMIC) {
        ByteBuffer entries = ByteBuffer.wrap(elf.content(segment)).order(ByteOrder.LITTLE_ENDIAN);
        long tag = -1;
        while (tag != TAG_END && entries.remaining() >= 2 * Long.BYTES) {
          tag = entries.getLong();
          long value = entries.getLong();
          needs |= tag == TAG_NEEDED;
          program |= tag == TAG_FLAGS_1 && (value & FLAG_PROGRAM) != 0;
        }
      }
    }
    return new DynamicSection(needs, program);
  }
}
