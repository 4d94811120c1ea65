package dev.arrow.pack.program;

import dev.arrow.elf.ElfSegment;
import java.util.List;

/**
 * Chooses where a movable program lies: always at the same place, so that the same program gives
 * the same image, and below 1 GiB, so that its jumps can reach the kernel at the top of the address
 * space.
 *
 * @param verdicts says what is wrong
 */
record LoadBias(Verdicts verdicts) {
  /** Where linkers put programs with a fixed address. */
  private static final long USUAL = 0x400000;

  private static final long END = 0x40000000;

  /** What is added to the addresses of these segments. */
  long of(List<ElfSegment> loads) {
    long alignment = Pages.SIZE;
    long first = Long.MAX_VALUE;
    for (ElfSegment load : loads) {
      alignment = Math.max(alignment, alignment(load));
      first = Math.min(first, Pages.floor(load.virtualAddress()));
    }
    if (first < 0) {
      throw verdicts.segments("A segment of the program lies in the kernel's half of memory.");
    }
    long base = (USUAL + alignment - 1) / alignment * alignment - first / alignment * alignment;
    return base >= 0 ? base : 0;
  }

  private long alignment(ElfSegment load) {
    long alignment = load.alignment();
    if (alignment < 0 || (alignment & (alignment - 1)) != 0 || alignment > END / 2) {
      throw verdicts.segments("A segment of the program has an alignment that is none.");
    }
    return alignment;
  }
}
