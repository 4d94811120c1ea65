package dev.arrow.cli.graph;

import dev.arrow.resolve.LibraryGraph.Edge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The graph for mermaid, as Markdown pages show it. */
public final class GraphMermaid {
  private GraphMermaid() {}

  /** The lines of one graph. */
  public static List<String> lines(List<Edge> edges) {
    TreeSet<String> names = new TreeSet<>();
    edges.forEach(edge -> names.addAll(List.of(edge.from(), edge.to())));
    List<String> lines = new ArrayList<>(List.of("flowchart LR"));
    // Words of the language, such as `end`, are no names of nodes, so that all get a number.
    Map<String, String> nodes = new LinkedHashMap<>();
    for (String name : names) {
      String node = "n" + nodes.size();
      nodes.put(name, node);
      lines.add("  " + node + "[" + quoted(name) + "]");
    }
    for (Edge edge : edges) {
      String arrow = edge.brings() ? " -->" : " -.->";
      String label = "|" + quoted(edge.kind().word()) + "| ";
      lines.add("  " + nodes.get(edge.from()) + arrow + label + nodes.get(edge.to()));
    }
    return lines;
  }

  /** Mermaid writes what it would read itself as numbers of characters. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || " -_./[]:".indexOf(c) >= 0;
              quoted.append(plain ? Character.toString(c) : "#" + c + ";");
            });
    return quoted.append('"').toString();
  }
}
