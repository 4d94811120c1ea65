package dev.arrow.elf;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes an ELF file apart. Field offsets are those of the specification, 64-bit form first. Counts
 * are checked against the size of the file before anything is allocated.
 */
final class ElfReader {
  private static final int NO_SECTION = 0;
  private static final int NAME_TABLE_IS_IN_SECTION_0 = 0xffff;
  private static final int MANY_SEGMENTS = 0xffff;

  private final ElfBytes bytes;
  private final boolean is64;
  private final ElfHeader header;
  private final List<ElfSegment> segments;
  private final List<ElfSection> sections;
  private final List<ElfSymbol> symbols;
  private final List<ElfNote> notes;

  ElfReader(ElfBytes bytes) {
    this.bytes = bytes;
    this.is64 = identify();
    this.header = readHeader();
    this.sections = readSections();
    this.segments = readSegments();
    this.symbols = readSymbols();
    this.notes = readNotes();
  }

  ElfHeader header() {
    return header;
  }

  List<ElfSegment> segments() {
    return segments;
  }

  List<ElfSection> sections() {
    return sections;
  }

  List<ElfSymbol> symbols() {
    return symbols;
  }

  List<ElfNote> notes() {
    return notes;
  }

  private boolean identify() {
    boolean magic =
        bytes.size() >= 16
            && bytes.u8(0) == 0x7f
            && bytes.u8(1) == 'E'
            && bytes.u8(2) == 'L'
            && bytes.u8(3) == 'F';
    if (!magic) {
      throw bytes.fault(ElfError.NOT_ELF, "This is not an ELF file.");
    }
    int width = bytes.u8(4);
    int order = bytes.u8(5);
    if (width < 1 || width > 2 || order < 1 || order > 2) {
      throw bytes.fault(ElfError.MALFORMED, "The ELF header has an unknown width or byte order.");
    }
    if (order == 2) {
      bytes.bigEndian();
    }
    return width == 2;
  }

  private ElfHeader readHeader() {
    bytes.range(0, pick(64, 52), "header");
    return new ElfHeader(
        is64,
        bytes.u8(5) == 2,
        bytes.u8(7),
        bytes.u16(16),
        bytes.u16(18),
        bytes.word(24, is64),
        bytes.i32(pick(48, 36)));
  }

  private List<ElfSection> readSections() {
    long table = bytes.word(pick(40, 32), is64);
    if (table == 0) {
      return List.of();
    }
    int entry = entrySize(bytes.u16(pick(58, 46)), pick(64, 40), "section");
    bytes.range(table, entry, "section table");
    RawSection first = rawSection(table);
    long count = bytes.u16(pick(60, 48));
    count = count == 0 ? first.size() : count;
    checkTable(table, count, entry, "section table");
    long names = bytes.u16(pick(62, 50));
    names = names == NAME_TABLE_IS_IN_SECTION_0 ? first.link() : names;
    if (names >= count) {
      throw bytes.fault(ElfError.MALFORMED, "The section that holds the names does not exist.");
    }
    RawSection nameTable = rawSection(table + names * entry);
    List<ElfSection> read = new ArrayList<>((int) count);
    for (long i = 0; i < count; i++) {
      read.add(section(rawSection(table + i * entry), nameTable, names != NO_SECTION));
    }
    return List.copyOf(read);
  }

  private record RawSection(long at, int type, long offset, long size, int link) {}

  private RawSection rawSection(long at) {
    return new RawSection(
        at,
        bytes.i32(at + 4),
        bytes.word(at + pick(24, 16), is64),
        bytes.word(at + pick(32, 20), is64),
        bytes.i32(at + pick(40, 24)));
  }

  private ElfSection section(RawSection raw, RawSection names, boolean named) {
    boolean inFile = raw.type() != ElfSection.TYPE_NO_BITS && raw.type() != NO_SECTION;
    if (inFile) {
      bytes.range(raw.offset(), raw.size(), "content of a section");
    }
    return new ElfSection(
        named ? text(names.offset(), names.size(), bytes.u32(raw.at())) : "",
        raw.type(),
        bytes.word(raw.at() + 8, is64),
        bytes.word(raw.at() + pick(16, 12), is64),
        inFile ? raw.offset() : 0,
        raw.type() == NO_SECTION ? 0 : raw.size(),
        raw.link(),
        bytes.i32(raw.at() + pick(44, 28)),
        bytes.word(raw.at() + pick(48, 32), is64),
        bytes.word(raw.at() + pick(56, 36), is64));
  }

  private List<ElfSegment> readSegments() {
    long table = bytes.word(pick(32, 28), is64);
    long count = bytes.u16(pick(56, 44));
    if (count == MANY_SEGMENTS && !sections.isEmpty()) {
      count = sections.get(0).info() & 0xffffffffL;
    }
    if (table == 0 || count == 0) {
      return List.of();
    }
    int entry = entrySize(bytes.u16(pick(54, 42)), pick(56, 32), "program header");
    checkTable(table, count, entry, "program header table");
    List<ElfSegment> read = new ArrayList<>((int) count);
    for (long i = 0; i < count; i++) {
      read.add(segment(table + i * entry));
    }
    return List.copyOf(read);
  }

  private ElfSegment segment(long at) {
    ElfSegment segment =
        new ElfSegment(
            bytes.i32(at),
            bytes.i32(at + pick(4, 24)),
            bytes.word(at + pick(8, 4), is64),
            bytes.word(at + pick(16, 8), is64),
            bytes.word(at + pick(24, 12), is64),
            bytes.word(at + pick(32, 16), is64),
            bytes.word(at + pick(40, 20), is64),
            bytes.word(at + pick(48, 28), is64));
    bytes.range(segment.offset(), segment.fileSize(), "content of a segment");
    boolean load = segment.type() == ElfSegment.TYPE_LOAD;
    if (load && Long.compareUnsigned(segment.memorySize(), segment.fileSize()) < 0) {
      throw bytes.fault(ElfError.MALFORMED, "A segment is smaller in memory than in the file.");
    }
    return segment;
  }

  private List<ElfSymbol> readSymbols() {
    for (int wanted : new int[] {ElfSection.TYPE_SYMBOLS, ElfSection.TYPE_DYNAMIC_SYMBOLS}) {
      for (ElfSection section : sections) {
        if (section.type() == wanted) {
          return symbolsOf(section);
        }
      }
    }
    return List.of();
  }

  private List<ElfSymbol> symbolsOf(ElfSection table) {
    int entry = pick(24, 16);
    if (table.entrySize() != entry || table.link() <= 0 || table.link() >= sections.size()) {
      throw bytes.fault(ElfError.MALFORMED, "The symbol table has a wrong entry size or link.");
    }
    ElfSection names = sections.get(table.link());
    if (names.type() != ElfSection.TYPE_STRINGS) {
      throw bytes.fault(ElfError.MALFORMED, "The symbol table has no table of names.");
    }
    long count = table.size() / entry;
    List<ElfSymbol> read = new ArrayList<>((int) count);
    for (long i = 1; i < count; i++) {
      read.add(symbol(table.offset() + i * entry, names));
    }
    return List.copyOf(read);
  }

  private ElfSymbol symbol(long at, ElfSection names) {
    int info = bytes.u8(at + pick(4, 12));
    return new ElfSymbol(
        text(names.offset(), names.size(), bytes.u32(at)),
        bytes.word(at + pick(8, 4), is64),
        bytes.word(at + pick(16, 8), is64),
        bytes.u16(at + pick(6, 14)) != NO_SECTION,
        info >> 4,
        info & 15,
        bytes.u8(at + pick(5, 13)) & 3);
  }

  private List<ElfNote> readNotes() {
    List<ElfNote> read = new ArrayList<>();
    for (ElfSegment segment : segments) {
      if (segment.type() == ElfSegment.TYPE_NOTE) {
        addNotes(read, segment.offset(), segment.fileSize(), segment.alignment());
      }
    }
    if (read.isEmpty()) {
      for (ElfSection section : sections) {
        if (section.type() == ElfSection.TYPE_NOTE) {
          addNotes(read, section.offset(), section.size(), section.alignment());
        }
      }
    }
    return List.copyOf(read);
  }

  private void addNotes(List<ElfNote> read, long offset, long size, long alignment) {
    long unit = alignment == 8 ? 8 : 4;
    long at = offset;
    long end = offset + size;
    while (end - at >= 12) {
      long nameSize = bytes.u32(at);
      long contentSize = bytes.u32(at + 4);
      long content = at + 12 + nameSize;
      content = offset + roundUp(content - offset, unit);
      if (content + contentSize > end) {
        throw bytes.fault(ElfError.MALFORMED, "A note runs past the end of its segment.");
      }
      String owner = nameSize == 0 ? "" : bytes.text(at + 12, at + 12 + nameSize);
      read.add(new ElfNote(owner, bytes.i32(at + 8), bytes.copy(content, contentSize)));
      at = offset + roundUp(content + contentSize - offset, unit);
    }
  }

  private String text(long table, long size, long index) {
    if (index == 0 && size == 0) {
      return "";
    }
    if (index >= size) {
      throw bytes.fault(ElfError.MALFORMED, "A name lies outside its table.");
    }
    return bytes.text(table + index, table + size);
  }

  private int entrySize(int size, int expected, String what) {
    if (size != expected) {
      throw bytes.fault(ElfError.MALFORMED, "The size of a " + what + " is wrong.");
    }
    return size;
  }

  private void checkTable(long table, long count, int entry, String what) {
    if (count < 0 || count > bytes.size() / entry) {
      throw bytes.fault(ElfError.TRUNCATED, "The " + what + " lies outside the file.");
    }
    bytes.range(table, count * entry, what);
  }

  private int pick(int for64, int for32) {
    return is64 ? for64 : for32;
  }

  private static long roundUp(long value, long unit) {
    return (value + unit - 1) / unit * unit;
  }
}
