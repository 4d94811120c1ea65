package dev.arrow.elf;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An ELF file of 32 or 64 bits and either byte order, read whole and checked: every range that is
 * handed out lies within the file. The file may be hostile; what is wrong with it comes as an
 * {@link ArrowException}.
 */
public final class ElfFile {
  /** Larger files are refused. */
  public static final long LARGEST = 1L << 30;

  private final byte[] bytes;
  private final ElfHeader header;
  private final List<ElfSegment> segments;
  private final List<ElfSection> sections;
  private final List<ElfSymbol> symbols;
  private final List<ElfNote> notes;

  ElfFile(byte[] bytes, ElfReader reader) {
    this.bytes = bytes;
    header = reader.header();
    segments = reader.segments();
    sections = reader.sections();
    symbols = reader.symbols();
    notes = reader.notes();
  }

  /** Reads a file; messages name it by its path. */
  public static ElfFile read(Path file) {
    return read(file, file.toString());
  }

  /**
   * Reads a file.
   *
   * @param name how messages call it
   */
  public static ElfFile read(Path file, String name) {
    try {
      if (Files.size(file) > LARGEST) {
        throw refused(ElfError.TOO_LARGE, "An ELF file of more than 1 GiB is not read.", name);
      }
      return read(Files.readAllBytes(file), name);
    } catch (IOException e) {
      throw ArrowException.of(FileFault.reading(ElfError.UNREADABLE, Path.of(name), e));
    }
  }

  /**
   * Reads a file that is in memory.
   *
   * @param name how messages call it
   */
  public static ElfFile read(byte[] bytes, String name) {
    return new ElfFile(bytes, new ElfReader(new ElfBytes(bytes, name)));
  }

  private static ArrowException refused(ElfError kind, String message, String name) {
    SourcePosition place = SourcePosition.wholeFile(name);
    return ArrowException.of(Diagnostic.of(kind, message).at(place));
  }

  public ElfHeader header() {
    return header;
  }

  public List<ElfSegment> segments() {
    return segments;
  }

  /** All sections; number 0 is the empty one that ELF demands. */
  public List<ElfSection> sections() {
    return sections;
  }

  public Optional<ElfSection> section(String name) {
    return sections.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** The symbol table in file order, or the dynamic one when there is no other. */
  public List<ElfSymbol> symbols() {
    return symbols;
  }

  /** The notes of all note segments, or of all note sections when there is no such segment. */
  public List<ElfNote> notes() {
    return notes;
  }

  /** The bytes a segment takes from the file. */
  public byte[] content(ElfSegment segment) {
    int from = Math.toIntExact(segment.offset());
    return Arrays.copyOfRange(bytes, from, Math.toIntExact(from + segment.fileSize()));
  }

  /** The bytes of a section; empty for one that has none in the file. */
  public byte[] content(ElfSection section) {
    if (section.type() == ElfSection.TYPE_NO_BITS) {
      return new byte[0];
    }
    int from = Math.toIntExact(section.offset());
    return Arrays.copyOfRange(bytes, from, Math.toIntExact(from + section.size()));
  }

  /** Bytes of the whole file. */
  public long size() {
    return bytes.length;
  }

  /** Copies bytes of the file, which must hold them, to a place in an array. */
  public void copy(long offset, byte[] to, int at, int size) {
    System.arraycopy(bytes, Math.toIntExact(offset), to, at, size);
  }

  /** The number of 8 bytes at a place in the file, which must hold it. */
  public long word(long offset) {
    ByteOrder order = header.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return ByteBuffer.wrap(bytes).order(order).getLong(Math.toIntExact(offset));
  }
}
