package dev.arrow.kconfig.program;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which units are computed: each after those it mentions. Mentions that may close a
 * circle (bounds of a range, the symbol that allows m) come first where that is possible.
 * Immutable.
 */
public final class UnitOrder {
  private static final int MOST_LOOPS = 10;

  private final int[] order;
  private final int[] rank;
  private final List<int[]> loops;
  private final boolean settlesInOnePass;

  private UnitOrder(int[] order, List<int[]> loops, boolean settlesInOnePass) {
    this.order = order;
    this.loops = loops;
    this.settlesInOnePass = settlesInOnePass;
    this.rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
  }

  static UnitOrder of(UnitGraph graph) {
    Walk walk = new Walk(graph, false);
    walk.run();
    List<int[]> loops = walk.loops;
    if (graph.hasSoftMentions()) {
      walk = new Walk(graph, true);
      walk.run();
    }
    return new UnitOrder(walk.order, loops, walk.loops.isEmpty());
  }

  /** The unit at a place. */
  public int unitAt(int place) {
    return order[place];
  }

  public int rank(int unit) {
    return rank[unit];
  }

  /** Whether one pass in order settles all values: no unit is mentioned before it is computed. */
  public boolean settlesInOnePass() {
    return settlesInOnePass;
  }

  /** Circles of mentions that must not be, each as its units; a few of them. */
  public List<int[]> loops() {
    return loops;
  }

  /** A depth-first walk with a stack of its own. */
  private static final class Walk {
    private static final byte NEW = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final UnitGraph graph;
    private final boolean soft;
    private final byte[] states;
    private final int[] order;
    private final List<int[]> loops = new ArrayList<>();
    private final IntList path = new IntList(64);
    private final IntList nexts = new IntList(64);
    private final IntList pending = new IntList(256);
    private int done;

    Walk(UnitGraph graph, boolean soft) {
      this.graph = graph;
      this.soft = soft;
      this.states = new byte[graph.unitCount()];
      this.order = new int[graph.unitCount()];
    }

    void run() {
      for (int unit = 0; unit < states.length; unit++) {
        if (states[unit] == NEW) {
          from(unit);
        }
      }
    }

    private void from(int start) {
      enter(start);
      while (path.size() > 0) {
        int top = path.size() - 1;
        int next = nexts.get(top);
        if (next == pending.size()) {
          leave(top);
          continue;
        }
        int unit = pending.get(next);
        nexts.set(top, next + 1);
        if (states[unit] == NEW) {
          enter(unit);
        } else if (states[unit] == OPEN) {
          loop(unit);
        }
      }
    }

    private void enter(int unit) {
      states[unit] = OPEN;
      path.add(unit);
      starts.add(pending.size());
      nexts.add(pending.size());
      graph.mentions(unit, soft, pending);
    }

    private final IntList starts = new IntList(64);

    private void leave(int top) {
      int unit = path.get(top);
      states[unit] = DONE;
      order[done++] = unit;
      pending.shrinkTo(starts.get(top));
      path.shrinkTo(top);
      nexts.shrinkTo(top);
      starts.shrinkTo(top);
    }

    private void loop(int unit) {
      if (loops.size() >= MOST_LOOPS) {
        return;
      }
      int from = path.size() - 1;
      while (path.get(from) != unit) {
        from--;
      }
      int[] loop = new int[path.size() - from];
      for (int i = 0; i < loop.length; i++) {
        loop[i] = path.get(from + i);
      }
      loops.add(loop);
    }
  }
}
