package dev.arrow.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.resolve.LibraryGraph;
import dev.arrow.resolve.LibraryGraph.Edge;
import dev.arrow.resolve.LibraryGraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GraphTextsTest {
  private static final List<Edge> HOSTILE =
      List.of(
          new Edge("end", "a\"b", Kind.SELECT, "C:\\dir\"|<b>\u001b[0m:3"),
          new Edge("a\"b", "c#d;", Kind.DEPENDS, "x"));

  @Test
  void whatDotWouldReadIsEscaped() {
    assertThat(GraphDot.lines("t\"", HOSTILE, UnaryOperator.identity()))
        .containsExactly(
            "digraph \"t\\\"\" {",
            "\trankdir=LR;",
            "\tnode [shape=box];",
            "\t\"end\" -> \"a\\\"b\" [label=\"select\", tooltip=\"C:\\\\dir\\\"|<b>?[0m:3\"];",
            "\t\"a\\\"b\" -> \"c#d;\" [label=\"depends\", tooltip=\"x\", style=dashed];",
            "}");
  }

  @Test
  void whatMermaidWouldReadIsEscaped() {
    assertThat(GraphMermaid.lines(HOSTILE))
        .containsExactly(
            "flowchart LR",
            "  n0[\"a#34;b\"]",
            "  n1[\"c#35;d#59;\"]",
            "  n2[\"end\"]",
            "  n2 -->|\"select\"| n0",
            "  n0 -.->|\"depends\"| n1");
  }

  @Test
  void aGraphAsDeepAsAPoolCanBeIsShown() {
    List<Edge> chain = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    String last = LibraryGraph.PROGRAM;
    for (int i = 0; i < 3000; i++) {
      names.add("l" + i);
      chain.add(new Edge(last, "l" + i, Kind.SELECT, "x"));
      last = "l" + i;
    }
    assertThat(GraphTree.all(new LibraryGraph(names, chain), false)).hasSize(3001);
  }

  @Test
  void twoReasonsStandInOneLine() {
    LibraryGraph graph =
        new LibraryGraph(
            new TreeSet<>(List.of("a")),
            List.of(
                new Edge(LibraryGraph.PROGRAM, "a", Kind.SELECT, "f:1"),
                new Edge(LibraryGraph.PROGRAM, "a", Kind.SELECT, "f:2, by X")));
    assertThat(GraphTree.all(graph, false))
        .containsExactly("[program]", "`-- a  (select f:1; select f:2, by X)");
  }
}
