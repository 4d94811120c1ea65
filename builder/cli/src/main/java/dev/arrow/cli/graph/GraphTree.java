package dev.arrow.cli.graph;

import dev.arrow.resolve.LibraryGraph;
import dev.arrow.resolve.LibraryGraph.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The graph as trees, each library with the reason of the line it stands in. What hangs on a
 * library is shown once; where it comes again it ends with three dots.
 */
public final class GraphTree {
  private static final String CUT = " ...";

  private final Map<String, TreeMap<String, String>> children = new TreeMap<>();
  private final Set<String> shown = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  private GraphTree(
      LibraryGraph graph,
      Predicate<Edge> wanted,
      Function<Edge, String> parent,
      Function<Edge, String> child) {
    for (Edge edge : graph.edges()) {
      if (wanted.test(edge)) {
        children
            .computeIfAbsent(parent.apply(edge), name -> new TreeMap<>())
            .merge(child.apply(edge), reason(edge), (one, two) -> one + "; " + two);
      }
    }
  }

  /** From who brings to who is brought, below everything that is no library. */
  public static List<String> all(LibraryGraph graph, boolean depends) {
    GraphTree tree = down(graph, depends);
    LibraryGraph.ROOTS.stream().filter(tree.children::containsKey).forEach(tree::show);
    return tree.lines;
  }

  /** What a library brings, and what that brings. */
  public static List<String> below(LibraryGraph graph, String library, boolean depends) {
    GraphTree tree = down(graph, depends);
    tree.show(library);
    return tree.lines;
  }

  /** Who brings a library, and who brings those. */
  public static List<String> above(LibraryGraph graph, String library, boolean depends) {
    GraphTree tree = new GraphTree(graph, e -> depends || e.brings(), Edge::to, Edge::from);
    tree.show(library);
    return tree.lines;
  }

  private static GraphTree down(LibraryGraph graph, boolean depends) {
    return new GraphTree(graph, e -> depends || e.brings(), Edge::from, Edge::to);
  }

  private static String reason(Edge edge) {
    return switch (edge.kind()) {
      case NEEDS, LINE -> edge.reason();
      case DEFAULT, SELECT, IMPLY, PROVIDES, DEPENDS -> edge.kind().word() + " " + edge.reason();
    };
  }

  /**
   * A line to come.
   *
   * @param name of the library
   * @param reason empty at the top
   * @param margin of its children
   * @param head in front of its name
   */
  private record Item(String name, String reason, String margin, String head) {}

  private void show(String top) {
    Deque<Item> open = new ArrayDeque<>();
    open.push(new Item(top, "", "", ""));
    while (!open.isEmpty()) {
      Item item = open.pop();
      Map<String, String> below = children.getOrDefault(item.name(), new TreeMap<>());
      boolean first = shown.add(item.name());
      String reason = item.reason().isEmpty() ? "" : "  (" + item.reason() + ")";
      String cut = first || below.isEmpty() ? "" : CUT;
      lines.add(item.head() + item.name() + reason + cut);
      if (first) {
        push(open, below, item.margin());
      }
    }
  }

  private static void push(Deque<Item> open, Map<String, String> below, String margin) {
    List<Item> items =
        below.entrySet().stream()
            .map(e -> new Item(e.getKey(), e.getValue(), margin + "|   ", margin + "|-- "))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!items.isEmpty()) {
      int end = items.size() - 1;
      Item last = items.get(end);
      items.set(end, new Item(last.name(), last.reason(), margin + "    ", margin + "`-- "));
    }
    for (int i = items.size() - 1; i >= 0; i--) {
      open.push(items.get(i));
    }
  }
}
