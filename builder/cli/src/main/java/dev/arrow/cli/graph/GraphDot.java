package dev.arrow.cli.graph;

import dev.arrow.resolve.LibraryGraph;
import dev.arrow.resolve.LibraryGraph.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The graph for graphviz. */
public final class GraphDot {
  private GraphDot() {}

  /**
   * The lines of one graph.
   *
   * @param title its name
   * @param edges those to show
   * @param shown spells reasons as the user sees files
   */
  public static List<String> lines(String title, List<Edge> edges, UnaryOperator<String> shown) {
    List<String> lines = new ArrayList<>();
    lines.add("digraph " + quoted(title) + " {");
    lines.add("\trankdir=LR;");
    lines.add("\tnode [shape=box];");
    LibraryGraph.ROOTS.stream()
        .filter(root -> edges.stream().anyMatch(edge -> edge.from().equals(root)))
        .forEach(root -> lines.add("\t" + quoted(root) + " [shape=ellipse];"));
    for (Edge edge : edges) {
      String style = edge.brings() ? "" : ", style=dashed";
      lines.add(
          "\t"
              + quoted(edge.from())
              + " -> "
              + quoted(edge.to())
              + " [label="
              + quoted(edge.kind().word())
              + ", tooltip="
              + quoted(shown.apply(edge.reason()))
              + style
              + "];");
    }
    lines.add("}");
    return lines;
  }

  /** In quotes a backslash begins an escape, and a control character ends up in the picture. */
  private static String quoted(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
