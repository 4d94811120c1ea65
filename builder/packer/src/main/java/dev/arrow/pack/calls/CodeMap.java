package dev.arrow.pack.calls;

import dev.arrow.pack.calls.InstructionSet.Flow;
import dev.arrow.pack.calls.InstructionSet.Shape;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the instructions of a program lie, and which lead to which. One look at each byte, from the
 * known starts of functions on; behind a byte that is no instruction it goes on with the next one.
 */
final class CodeMap {
  private static final long SOURCE = 0xffffffffL;

  private final BitSet starts = new BitSet();
  private final BitSet entries = new BitSet();
  private final BitSet sites = new BitSet();
  private long[] jumps = new long[1024];
  private int jumpCount;
  private long[] calls = new long[1024];
  private int callCount;
  private boolean threads;

  /**
   * @param known indexes at which functions begin
   */
  CodeMap(Code code, InstructionSet set, BitSet known) {
    entries.or(known);
    for (Code.Range range : code.ranges()) {
      sweep(code, set, range, known);
    }
    jumps = Arrays.copyOf(jumps, jumpCount);
    calls = Arrays.copyOf(calls, callCount);
    Arrays.sort(jumps);
    Arrays.sort(calls);
  }

  private void sweep(Code code, InstructionSet set, Code.Range range, BitSet known) {
    int at = range.from();
    while (at < range.to()) {
      Shape shape = set.shape(code, at, range.to());
      int next = known.nextSetBit(at + 1);
      int behind = at + Math.max(shape.length(), set.unit());
      boolean cuts = next >= 0 && next < behind;
      if (shape.length() > 0 && !cuts) {
        starts.set(at);
        add(shape, at);
        if (shape.begins()) {
          entries.set(at);
        }
        threads |= ThreadFlags.are(shape.constant());
      }
      at = cuts ? next : behind;
    }
  }

  private void add(Shape shape, int at) {
    if (shape.flow() == Flow.SYSTEM) {
      sites.set(at);
    } else if (shape.target() >= 0 && shape.flow() == Flow.CALL) {
      entries.set(shape.target());
      calls = grown(calls, callCount);
      calls[callCount++] = edge(shape.target(), at);
    } else if (shape.target() >= 0) {
      jumps = grown(jumps, jumpCount);
      jumps[jumpCount++] = edge(shape.target(), at);
    }
  }

  private static long[] grown(long[] edges, int count) {
    return count < edges.length ? edges : Arrays.copyOf(edges, 2 * count);
  }

  private static long edge(int target, int source) {
    return (long) target << 32 | source;
  }

  /** Instructions that call the kernel. */
  int[] sites() {
    return sites.stream().toArray();
  }

  /** Whether something in the code is the flags with which threads are started. */
  boolean threads() {
    return threads;
  }

  /** Whether a function begins there. */
  boolean isEntry(int at) {
    return entries.get(at);
  }

  /** The start of the instruction before an index; -1 if there is none. */
  int previous(int at) {
    return at == 0 ? -1 : starts.previousSetBit(at - 1);
  }

  /** The instructions that jump to an index. */
  int[] jumpsTo(int at) {
    return sources(jumps, at);
  }

  /** The instructions that call an index. */
  int[] callsTo(int at) {
    return sources(calls, at);
  }

  private static int[] sources(long[] edges, int target) {
    int from = place(edges, edge(target, 0));
    int to = place(edges, edge(target + 1, 0));
    int[] sources = new int[to - from];
    for (int i = from; i < to; i++) {
      sources[i - from] = (int) (edges[i] & SOURCE);
    }
    return sources;
  }

  private static int place(long[] edges, long edge) {
    int found = Arrays.binarySearch(edges, edge);
    int place = found < 0 ? -found - 1 : found;
    while (place > 0 && edges[place - 1] == edge) {
      place--;
    }
    return place;
  }
}
