package dev.arrow.pack.image;

import dev.arrow.pack.program.Pages;
import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramSegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of what is attached lie, as the physical addresses the kernel was linked for: the
 * program's pages, what is told of its segments, its words, its files.
 *
 * @param start the first page behind the kernel
 * @param segments of the kept pages of each segment of the program
 * @param words of the program's words
 * @param wordsSize their bytes
 * @param archive of the first page of the root filesystem
 * @param archiveEnd behind its last byte; the same where there is none
 * @param end behind the last page
 */
record Payload(
    long start,
    List<Long> segments,
    long words,
    long wordsSize,
    long archive,
    long archiveEnd,
    long end) {
  Payload {
    segments = List.copyOf(segments);
  }

  /** Lays out the parts one after another, each from a page on. */
  static Payload of(long start, Program program, long wordsSize, long archiveSize) {
    List<Long> segments = new ArrayList<>();
    long at = start;
    for (ProgramSegment segment : program.segments()) {
      segments.add(at);
      at += segment.fileSize();
    }
    long words = at + (long) segments.size() * ProgramTable.SEGMENT_SIZE;
    long archive = Pages.ceiling(words + wordsSize);
    long end = archive + archiveSize;
    return new Payload(start, segments, words, wordsSize, archive, end, Pages.ceiling(end));
  }

  /** Bytes of all parts. */
  long size() {
    return end - start;
  }
}
