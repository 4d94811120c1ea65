package dev.arrow.pack.program;

import dev.arrow.elf.ElfSegment;
import dev.arrow.pack.PackError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Turns the segments of a program into pages: where two share one, it has the rights of both, and
 * neighbours with the same rights are one.
 */
final class SegmentPlanner {
  /** As many as the kernel's table has room for. */
  private static final int MOST = 16;

  /** Twice what fits between the kernel and the end of the address space. */
  private static final long LARGEST_FILE = 0x3fe00000L;

  private final Verdicts verdicts;
  private final long base;
  private final long halfEnd;

  SegmentPlanner(Verdicts verdicts, long base, long halfEnd) {
    this.verdicts = verdicts;
    this.base = base;
    this.halfEnd = halfEnd;
  }

  List<ProgramSegment> plan(List<ElfSegment> loads) {
    List<ElfSegment> sorted = new ArrayList<>(loads);
    sorted.sort(Comparator.comparingLong(ElfSegment::virtualAddress));
    long end = Long.MIN_VALUE;
    for (ElfSegment load : sorted) {
      judge(load, end);
      end = load.virtualAddress() + load.memorySize();
    }
    List<ProgramSegment> planned = new ArrayList<>();
    NavigableSet<Long> borders = borders(sorted);
    for (Long from : borders) {
      Long to = borders.higher(from);
      if (to != null) {
        add(planned, sorted, from, to);
      }
    }
    judge(planned);
    return planned;
  }

  private void judge(ElfSegment load, long endBefore) {
    long from = load.virtualAddress() + base;
    long last = from + load.memorySize() - 1;
    if (load.virtualAddress() < 0 || load.memorySize() < 0 || last < from || last >= halfEnd) {
      throw verdicts.segments(
          "The segment at " + Verdicts.hex(from) + " reaches beyond the program's half of memory.");
    }
    if (from < ProgramHalf.START) {
      throw verdicts.refuse(
          PackError.BAD_SEGMENTS,
          "The segment at "
              + Verdicts.hex(from)
              + " lies below "
              + Verdicts.hex(ProgramHalf.START)
              + ", where nothing is ever mapped.",
          "Link the program to a higher address, such as the linker's own 0x400000.");
    }
    if (load.virtualAddress() < endBefore) {
      throw verdicts.segments("The segment at " + Verdicts.hex(from) + " overlaps another one.");
    }
  }

  private static NavigableSet<Long> borders(List<ElfSegment> loads) {
    NavigableSet<Long> borders = new TreeSet<>();
    for (ElfSegment load : loads) {
      borders.add(Pages.floor(load.virtualAddress()));
      borders.add(Pages.ceiling(load.virtualAddress() + load.memorySize()));
    }
    return borders;
  }

  /** Adds the pages between two borders, in which no segment begins or ends. */
  private void add(List<ProgramSegment> planned, List<ElfSegment> loads, long from, long to) {
    int protection = 0;
    long kept = from;
    List<ProgramSegment.Piece> pieces = new ArrayList<>();
    for (ElfSegment load : loads) {
      long start = Math.max(from, load.virtualAddress());
      if (start < Math.min(to, load.virtualAddress() + load.memorySize())) {
        protection |= protection(load);
        long stop = Math.min(to, load.virtualAddress() + load.fileSize());
        if (start < stop) {
          long offset = load.offset() + (start - load.virtualAddress());
          pieces.add(new ProgramSegment.Piece(start - from, offset, stop - start));
          kept = Math.max(kept, Pages.ceiling(stop));
        }
      }
    }
    if (protection != 0) {
      join(planned, new ProgramSegment(from + base, to - from, kept - from, protection, pieces));
    }
  }

  private static int protection(ElfSegment load) {
    boolean write = (load.flags() & ElfSegment.WRITE) != 0;
    boolean execute = (load.flags() & ElfSegment.EXECUTE) != 0;
    // As on Linux, what may be written or executed may be read: the processor knows no other way.
    return ProgramSegment.READ
        | (write ? ProgramSegment.WRITE : 0)
        | (execute ? ProgramSegment.EXECUTE : 0);
  }

  /** Adds pages to those before them if nothing parts the two. */
  private static void join(List<ProgramSegment> planned, ProgramSegment next) {
    ProgramSegment last = planned.isEmpty() ? null : planned.get(planned.size() - 1);
    if (last == null
        || last.end() != next.address()
        || last.protection() != next.protection()
        || (last.fileSize() != last.memorySize() && next.fileSize() != 0)) {
      planned.add(next);
      return;
    }
    List<ProgramSegment.Piece> pieces = new ArrayList<>(last.pieces());
    for (ProgramSegment.Piece piece : next.pieces()) {
      long at = last.memorySize() + piece.at();
      pieces.add(new ProgramSegment.Piece(at, piece.offset(), piece.size()));
    }
    planned.set(
        planned.size() - 1,
        new ProgramSegment(
            last.address(),
            last.memorySize() + next.memorySize(),
            last.fileSize() + next.fileSize(),
            last.protection(),
            pieces));
  }

  private void judge(List<ProgramSegment> planned) {
    for (ProgramSegment segment : planned) {
      int both = ProgramSegment.WRITE | ProgramSegment.EXECUTE;
      if ((segment.protection() & both) == both) {
        throw verdicts.refuse(
            PackError.BAD_SEGMENTS,
            "The page at "
                + Verdicts.hex(segment.address())
                + " could be written and executed at once.",
            "Link the program with `-z separate-code` and without `-N` or `--omagic`.");
      }
    }
    if (planned.size() > MOST) {
      throw verdicts.segments("The program has more than " + MOST + " segments.");
    }
    if (planned.stream().mapToLong(ProgramSegment::fileSize).sum() > LARGEST_FILE) {
      throw verdicts.refuse(
          PackError.TOO_LARGE,
          "The program is larger than the " + LARGEST_FILE / 1024 / 1024 + " MiB of an image.",
          "Keep its data in a root filesystem, or strip it.");
    }
  }
}
