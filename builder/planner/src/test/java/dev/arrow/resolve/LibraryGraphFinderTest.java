package dev.arrow.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.resolve.LibraryGraph.Edge;
import dev.arrow.resolve.LibraryGraph.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryGraphFinderTest {
  private final SmallArrow arrow = SmallArrow.copied();

  private LibraryGraph graph(String... needs) {
    return LibraryGraphFinder.of(
        arrow.pools(), arrow.resolve(SmallArrow.KVM, needs).configuration());
  }

  private static List<Edge> to(LibraryGraph graph, String library) {
    return graph.edges().stream().filter(edge -> edge.to().equals(library)).toList();
  }

  @Test
  void everyLibraryThatIsOnIsBroughtBySomebody() {
    LibraryGraph graph = graph("malloc");
    assertThat(graph.libraries())
        .containsExactly(
            "alloc",
            "arch-x86-64",
            "base",
            "console",
            "libc-malloc",
            "panic",
            "plat-kvm",
            "tlsf",
            "uart");
    assertThat(graph.libraries())
        .allMatch(library -> to(graph, library).stream().anyMatch(Edge::brings));
  }

  @Test
  void tellsAllReasons() {
    LibraryGraph graph = graph("malloc");
    assertThat(to(graph, "console"))
        .containsExactly(
            new Edge("panic", "console", Kind.SELECT, "library-pools/debug/panic/Kconfig:3"),
            new Edge("uart", "console", Kind.SELECT, "library-pools/drivers/uart/Kconfig:4"));
    assertThat(to(graph, "uart"))
        .containsExactly(new Edge("plat-kvm", "uart", Kind.IMPLY, "platforms/kvm/Kconfig:3"));
    assertThat(to(graph, "libc-malloc"))
        .containsExactly(
            new Edge(LibraryGraph.PROGRAM, "libc-malloc", Kind.NEEDS, "program needs `malloc`"));
    assertThat(to(graph, "arch-x86-64"))
        .containsExactly(
            new Edge(LibraryGraph.TARGET, "arch-x86-64", Kind.DEFAULT, "archs/x86_64/Kconfig:2"));
    assertThat(to(graph, "base"))
        .containsExactly(
            new Edge(LibraryGraph.DEFAULT, "base", Kind.DEFAULT, "library-pools/base/Kconfig:2"));
  }

  @Test
  void aProviderIsThereByItsRankOrByALine() {
    assertThat(to(graph("malloc"), "tlsf"))
        .containsExactly(
            new Edge(
                "alloc", "tlsf", Kind.PROVIDES, "default rank 10, the lowest that can be had"));
    arrow.file("web/config/common.config", "CONFIG_ALLOC_IS_REGION=y\n");
    assertThat(to(graph("malloc"), "region"))
        .containsExactly(
            new Edge(
                "alloc",
                "region",
                Kind.PROVIDES,
                "chosen at " + arrow.path("web/config/common.config") + ":1"));
  }

  @Test
  void linesOptionsAndTheProgramsKconfigBringLibraries() {
    arrow.file("web/config/common.config", "CONFIG_LIB_TRACE=y\nCONFIG_TLSF_CHECK=y\n");
    arrow.file("web/Kconfig", "config APP\n\tdef_bool y\n\tselect LIB_TSC\n");
    arrow.appended(
        "library-pools/alloc/tlsf/Kconfig",
        "\nconfig TLSF_LOUD\n\tdef_bool TLSF_CHECK\n\tselect LIB_PANIC\n");
    arrow.appended(
        "library-pools/debug/trace/Kconfig", "\nconfig LIB_TRACE\n\tdepends on LIB_TSC\n");
    LibraryGraph graph = graph("malloc");
    assertThat(to(graph, "trace"))
        .containsExactly(
            new Edge(
                LibraryGraph.CONFIGURATION,
                "trace",
                Kind.LINE,
                arrow.path("web/config/common.config") + ":1"));
    assertThat(to(graph, "tsc"))
        .extracting(Edge::from, Edge::kind)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(LibraryGraph.PROGRAM, Kind.SELECT),
            org.assertj.core.api.Assertions.tuple("trace", Kind.DEPENDS));
    assertThat(to(graph, "panic"))
        .contains(
            new Edge(
                "tlsf", "panic", Kind.SELECT, "library-pools/alloc/tlsf/Kconfig:14, by TLSF_LOUD"));
  }
}
