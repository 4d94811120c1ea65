package dev.arrow.cli.graph;

import dev.arrow.graph.Graph;
import dev.arrow.resolve.LibraryGraph;
import dev.arrow.resolve.LibraryGraph.Edge;
import dev.arrow.resolve.LibraryGraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The part of a graph that is asked for. */
public sealed interface GraphView {
  /** The libraries of the part, by name. */
  SortedSet<String> libraries();

  /** The ties of the part, sorted. */
  List<Edge> edges();

  /** The part as text. */
  List<String> text();

  /**
   * All of it.
   *
   * @param graph the graph
   * @param depends also ties that bring nothing
   */
  record Whole(LibraryGraph graph, boolean depends) implements GraphView {
    @Override
    public SortedSet<String> libraries() {
      return graph.libraries();
    }

    @Override
    public List<Edge> edges() {
      return graph.edges().stream().filter(edge -> depends || edge.brings()).toList();
    }

    @Override
    public List<String> text() {
      return GraphTree.all(graph, depends);
    }
  }

  /**
   * One library: who brings it, whom it brings, who uses it.
   *
   * @param graph the graph
   * @param library one that is on
   * @param depends also ties that bring nothing
   */
  record Focus(LibraryGraph graph, String library, boolean depends) implements GraphView {
    @Override
    public SortedSet<String> libraries() {
      SortedSet<String> names = new TreeSet<>();
      edges().forEach(edge -> names.addAll(List.of(edge.from(), edge.to())));
      names.add(library);
      names.retainAll(graph.libraries());
      return names;
    }

    @Override
    public List<Edge> edges() {
      SortedSet<String> above = closure(Edge::to, Edge::from);
      SortedSet<String> below = closure(Edge::from, Edge::to);
      return new Whole(graph, depends)
          .edges().stream()
              .filter(edge -> above.contains(edge.to()) || below.contains(edge.from()))
              .toList();
    }

    private SortedSet<String> closure(Function<Edge, String> from, Function<Edge, String> to) {
      Map<String, List<String>> next = new TreeMap<>();
      for (Edge edge : new Whole(graph, depends).edges()) {
        next.computeIfAbsent(from.apply(edge), name -> new ArrayList<>()).add(to.apply(edge));
      }
      return Graph.of(next).closure(List.of(library));
    }

    @Override
    public List<String> text() {
      List<String> lines = new ArrayList<>(List.of("brought by:"));
      lines.addAll(GraphTree.above(graph, library, depends));
      lines.add("brings:");
      lines.addAll(GraphTree.below(graph, library, depends));
      List<String> users =
          graph.edges().stream()
              .filter(edge -> edge.to().equals(library))
              .filter(edge -> edge.kind() == Kind.SELECT || edge.kind() == Kind.DEPENDS)
              .map(Edge::from)
              .distinct()
              .toList();
      lines.add("used by: " + (users.isEmpty() ? "no library" : String.join(", ", users)));
      return lines;
    }
  }
}
