package dev.arrow.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static Graph<String> graph(Map<String, List<String>> needs) {
    return Graph.of(needs);
  }

  @Test
  void ordersByNeedThenByName() {
    Graph<String> graph =
        graph(Map.of("app", List.of("vfs", "alloc"), "vfs", List.of("alloc"), "boot", List.of()));
    assertThat(graph.topologicalOrder()).containsExactly("alloc", "boot", "vfs", "app");
  }

  @Test
  void closureHoldsTheStartAndAllItNeeds() {
    Graph<String> graph =
        graph(Map.of("a", List.of("b"), "b", List.of("c"), "d", List.of("a"), "c", List.of("b")));
    assertThat(graph.closure(List.of("a"))).containsExactly("a", "b", "c");
  }

  @Test
  void namesTheMembersOfACycle() {
    Graph<String> graph =
        graph(Map.of("z", List.of("y"), "y", List.of("x"), "x", List.of("z"), "a", List.of("z")));
    assertThat(graph.cycle()).contains(List.of("x", "z", "y"));
    assertThatThrownBy(graph::topologicalOrder).hasMessage("cycle: [x, z, y]");
  }

  @Test
  void nodeThatNeedsItselfIsACycle() {
    assertThat(graph(Map.of("a", List.of("a"))).cycle()).contains(List.of("a"));
  }

  @Test
  void twoWaysToOneNodeAreNoCycle() {
    Graph<String> graph =
        graph(Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d")));
    assertThat(graph.cycle()).isEmpty();
  }

  @Test
  void deepChainIsNoDanger() {
    Map<Integer, List<Integer>> needs = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      needs.put(i, List.of(i + 1));
    }
    Graph<Integer> graph = Graph.of(needs);
    assertThat(graph.cycle()).isEmpty();
    assertThat(graph.topologicalOrder()).startsWith(100_000, 99_999);
    assertThat(graph.closure(List.of(0))).hasSize(100_001);
  }
}
