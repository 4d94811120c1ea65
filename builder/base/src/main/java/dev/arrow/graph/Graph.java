package dev.arrow.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A directed graph "node needs node", immutable. All answers are in an order that depends on the
 * nodes alone, and no question recurses, so deep graphs are safe.
 *
 * @param <T> node; equal nodes must compare as 0
 */
public final class Graph<T> {
  private final Comparator<? super T> order;
  private final NavigableMap<T, SortedSet<T>> needs;

  private Graph(Comparator<? super T> order, NavigableMap<T, SortedSet<T>> needs) {
    this.order = order;
    this.needs = needs;
  }

  /** A graph of naturally ordered nodes; a node that is only needed need not be a key. */
  public static <T extends Comparable<? super T>> Graph<T> of(
      Map<T, ? extends Collection<T>> needs) {
    return of(needs, Comparator.naturalOrder());
  }

  /** A graph whose ties are broken by {@code order}. */
  public static <T> Graph<T> of(
      Map<T, ? extends Collection<T>> needs, Comparator<? super T> order) {
    NavigableMap<T, SortedSet<T>> copy = new TreeMap<>(order);
    needs.forEach(
        (node, targets) -> {
          copy.computeIfAbsent(node, n -> new TreeSet<>(order)).addAll(targets);
          targets.forEach(t -> copy.computeIfAbsent(t, n -> new TreeSet<>(order)));
        });
    return new Graph<>(order, copy);
  }

  public SortedSet<T> nodes() {
    return Collections.unmodifiableSortedSet(needs.navigableKeySet());
  }

  /** What the node needs directly; empty for a node that is not in the graph. */
  public SortedSet<T> needs(T node) {
    return Collections.unmodifiableSortedSet(needs.getOrDefault(node, new TreeSet<>(order)));
  }

  /** Everything the nodes need, directly or not, with the nodes themselves. */
  public SortedSet<T> closure(Collection<T> from) {
    SortedSet<T> reached = new TreeSet<>(order);
    Deque<T> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      T node = open.pop();
      if (reached.add(node)) {
        open.addAll(needs(node));
      }
    }
    return Collections.unmodifiableSortedSet(reached);
  }

  /**
   * All nodes, each after what it needs, of the free ones the least first.
   *
   * @throws IllegalStateException if there is a cycle; ask {@link #cycle()} before
   */
  public List<T> topologicalOrder() {
    List<T> ordered = kahn();
    if (ordered.size() != needs.size()) {
      throw new IllegalStateException("cycle: " + cycle().orElseThrow());
    }
    return ordered;
  }

  private List<T> kahn() {
    Map<T, List<T>> neededBy = new TreeMap<>(order);
    Map<T, Integer> missing = new TreeMap<>(order);
    PriorityQueue<T> free = new PriorityQueue<>(order);
    needs.forEach(
        (node, targets) -> {
          missing.put(node, targets.size());
          targets.forEach(t -> neededBy.computeIfAbsent(t, n -> new ArrayList<>()).add(node));
          if (targets.isEmpty()) {
            free.add(node);
          }
        });
    List<T> ordered = new ArrayList<>(needs.size());
    while (!free.isEmpty()) {
      T node = free.remove();
      ordered.add(node);
      for (T user : neededBy.getOrDefault(node, List.of())) {
        if (missing.merge(user, -1, Integer::sum) == 0) {
          free.add(user);
        }
      }
    }
    return Collections.unmodifiableList(ordered);
  }

  /** The members of one cycle, each needing the next and the last the first; empty if none. */
  public Optional<List<T>> cycle() {
    Map<T, Integer> depthOf = new HashMap<>();
    for (T start : needs.keySet()) {
      if (!depthOf.containsKey(start)) {
        Optional<List<T>> found = cycleFrom(start, depthOf);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Depth-first walk; {@code depthOf} is -1 for a node that is known to lead into no cycle. */
  private Optional<List<T>> cycleFrom(T start, Map<T, Integer> depthOf) {
    List<T> path = new ArrayList<>();
    List<Iterator<T>> open = new ArrayList<>();
    path.add(start);
    open.add(needs(start).iterator());
    depthOf.put(start, 0);
    while (!path.isEmpty()) {
      int top = path.size() - 1;
      if (!open.get(top).hasNext()) {
        depthOf.put(path.remove(top), -1);
        open.remove(top);
        continue;
      }
      T next = open.get(top).next();
      Integer depth = depthOf.get(next);
      if (depth == null) {
        depthOf.put(next, path.size());
        path.add(next);
        open.add(needs(next).iterator());
      } else if (depth >= 0) {
        return Optional.of(rotated(path.subList(depth, path.size())));
      }
    }
    return Optional.empty();
  }

  private List<T> rotated(List<T> cycle) {
    List<T> copy = new ArrayList<>(cycle);
    int least = copy.indexOf(Collections.min(copy, order));
    Collections.rotate(copy, -least);
    return Collections.unmodifiableList(copy);
  }
}
