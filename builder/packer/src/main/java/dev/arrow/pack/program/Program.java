package dev.arrow.pack.program;

import dev.arrow.elf.ElfFile;
import java.util.List;

/**
 * A static program that a kernel can run.
 *
 * @param elf its file
 * @param base what was added to the addresses in the file; 0 for one linked to a fixed address
 * @param entry where it begins, load bias included
 * @param headers where it sees its program headers; 0 if it does not
 * @param headerCount how many there are
 * @param stackExecutable whether it asks for a stack that can be executed
 * @param segments by address, at least one
 */
public record Program(
    ElfFile elf,
    long base,
    long entry,
    long headers,
    int headerCount,
    boolean stackExecutable,
    List<ProgramSegment> segments) {
  public Program {
    segments = List.copyOf(segments);
  }

  /** The first address behind the highest segment, where the heap begins. */
  public long end() {
    return segments.get(segments.size() - 1).end();
  }

  /** Bytes that are kept in the image. */
  public long fileSize() {
    return segments.stream().mapToLong(ProgramSegment::fileSize).sum();
  }

  /** The kept pages of a segment. */
  public byte[] content(ProgramSegment segment) {
    byte[] pages = new byte[Math.toIntExact(segment.fileSize())];
    for (ProgramSegment.Piece piece : segment.pieces()) {
      elf.copy(piece.offset(), pages, Math.toIntExact(piece.at()), Math.toIntExact(piece.size()));
    }
    return pages;
  }
}
