package dev.arrow.pack.disc;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import dev.arrow.pack.PackError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An image in the form that UEFI starts: PE32+ (Microsoft's PE Format). Each segment is a section,
 * as far from the others as it was linked, so that the code in it that runs there finds the rest.
 *
 * @param elf the image
 * @param entry where it is entered, as the physical address of the link
 * @param segments those that are loaded, by address
 */
record UefiApplication(ElfFile elf, long entry, List<ElfSegment> segments) {
  private static final int PAGE = 4096;
  private static final int ALIGNMENT = 512;

  /** The header takes the first page; the image follows. */
  private static final long FIRST = PAGE;

  private static final int PE_AT = 64;
  private static final int OPTIONAL_SIZE = 240;
  private static final int SECTION_SIZE = 40;
  private static final int DIRECTORIES = 16;
  private static final int RELOCATIONS = 5;
  private static final int RELOCATION_SIZE = 12;
  private static final int LARGEST = 1 << 30;

  private static final int CODE = 0x60000020;
  private static final int CONSTANTS = 0x40000040;
  private static final int DATA = 0xc0000040;
  private static final int ZEROES = 0xc0000080;
  private static final int DISCARDED = 0x42000040;

  private static final int WRITABLE = 2;
  private static final int EXECUTABLE = 1;

  UefiApplication {
    segments = List.copyOf(segments);
  }

  /**
   * The form of an image.
   *
   * @param name how messages call it
   * @param entry where it is entered
   */
  static UefiApplication of(ElfFile elf, String name, long entry) {
    List<ElfSegment> segments = new ArrayList<>();
    elf.segments().stream()
        .filter(each -> each.type() == ElfSegment.TYPE_LOAD && each.memorySize() > 0)
        .sorted(Comparator.comparingLong(ElfSegment::physicalAddress))
        .forEach(segments::add);
    long end = 0;
    for (ElfSegment each : segments) {
      boolean isFirst = end == 0;
      boolean fits =
          each.physicalAddress() % PAGE == 0
              && each.physicalAddress() >= end
              && each.memorySize() < LARGEST
              && (isFirst || each.physicalAddress() - segments.get(0).physicalAddress() < LARGEST);
      if (!fits) {
        throw bad(name);
      }
      end = each.physicalAddress() + each.memorySize();
    }
    if (segments.isEmpty() || entry < segments.get(0).physicalAddress() || entry >= end) {
      throw bad(name);
    }
    return new UefiApplication(elf, entry, segments);
  }

  private static ArrowException bad(String name) {
    return ArrowException.of(
        Diagnostic.of(PackError.NO_DISC, "The image's segments cannot be put into a UEFI program.")
            .at(SourcePosition.wholeFile(name))
            .withHint("Remove the image and build again; without `LIB_UEFI` none is made."));
  }

  /** The whole file. */
  byte[] bytes() {
    long size = headersSize();
    for (ElfSegment each : segments) {
      size += rounded(each.fileSize(), ALIGNMENT);
    }
    byte[] bytes = new byte[Math.toIntExact(size + ALIGNMENT)];
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    writeHeaders(file);
    writeSections(file, bytes);
    return bytes;
  }

  private static long rounded(long size, int to) {
    return (size + to - 1) / to * to;
  }

  private int headersSize() {
    int headers = PE_AT + 24 + OPTIONAL_SIZE + SECTION_SIZE * (segments.size() + 1);
    return (int) rounded(headers, ALIGNMENT);
  }

  /** Where a physical address of the link lies, counted from where firmware puts the file. */
  private long placed(long physical) {
    return FIRST + physical - segments.get(0).physicalAddress();
  }

  private long relocations() {
    ElfSegment last = segments.get(segments.size() - 1);
    return rounded(placed(last.physicalAddress()) + last.memorySize(), PAGE);
  }

  private void writeHeaders(ByteBuffer file) {
    file.put(0, "MZ".getBytes(StandardCharsets.US_ASCII)).putInt(60, PE_AT);
    file.position(PE_AT);
    file.put("PE\0\0".getBytes(StandardCharsets.US_ASCII));
    file.putShort((short) 0x8664).putShort((short) (segments.size() + 1));
    file.putInt(0).putInt(0).putInt(0);
    file.putShort((short) OPTIONAL_SIZE).putShort((short) 0x22);
    int optional = file.position();
    file.putShort((short) 0x20b).putShort((short) 0);
    file.putInt((int) size(CODE)).putInt((int) (size(DATA) + size(CONSTANTS)));
    file.putInt((int) size(ZEROES));
    file.putInt((int) placed(entry)).putInt((int) FIRST);
    file.putLong(0).putInt(PAGE).putInt(ALIGNMENT);
    file.putLong(0).putLong(0);
    file.putInt((int) relocations() + PAGE).putInt(headersSize());
    file.putInt(0).putShort((short) 10).putShort((short) 0);
    file.putLong(1 << 20).putLong(PAGE).putLong(1 << 20).putLong(PAGE);
    file.putInt(0).putInt(DIRECTORIES);
    file.putInt(optional + OPTIONAL_SIZE - 8 * (DIRECTORIES - RELOCATIONS), (int) relocations());
    file.putInt(optional + OPTIONAL_SIZE - 8 * (DIRECTORIES - RELOCATIONS) + 4, RELOCATION_SIZE);
    file.position(optional + OPTIONAL_SIZE);
  }

  private long size(int kind) {
    return segments.stream()
        .filter(each -> kind(each) == kind)
        .mapToLong(each -> rounded(each.memorySize(), ALIGNMENT))
        .sum();
  }

  private static int kind(ElfSegment segment) {
    if ((segment.flags() & EXECUTABLE) != 0) {
      return CODE;
    }
    if ((segment.flags() & WRITABLE) == 0) {
      return CONSTANTS;
    }
    return segment.fileSize() == 0 ? ZEROES : DATA;
  }

  private void writeSections(ByteBuffer file, byte[] bytes) {
    long at = headersSize();
    for (ElfSegment each : segments) {
      int size = Math.toIntExact(each.fileSize());
      int taken = (int) rounded(size, ALIGNMENT);
      section(file, "." + names(kind(each)), each.memorySize(), placed(each.physicalAddress()));
      file.putInt(taken).putInt(size == 0 ? 0 : (int) at);
      file.putLong(0).putInt(0).putInt(kind(each));
      elf.copy(each.offset(), bytes, (int) at, size);
      at += taken;
    }
    section(file, ".reloc", RELOCATION_SIZE, relocations());
    file.putInt(ALIGNMENT).putInt((int) at).putLong(0).putInt(0).putInt(DISCARDED);
    file.putInt((int) at, (int) FIRST).putInt((int) at + 4, RELOCATION_SIZE);
  }

  private static String names(int kind) {
    return switch (kind) {
      case CODE -> "text";
      case CONSTANTS -> "rodata";
      case ZEROES -> "bss";
      default -> "data";
    };
  }

  private static void section(ByteBuffer file, String name, long size, long at) {
    byte[] padded = new byte[8];
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(letters, 0, padded, 0, letters.length);
    file.put(padded).putInt((int) size).putInt((int) at);
  }
}
