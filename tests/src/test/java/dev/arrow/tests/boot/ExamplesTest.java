package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The ready programs of the examples do what their READMEs say, in place, as a reader tries them.
 */
@Tag("boot")
final class ExamplesTest {
  private static final String NO_FORK = "sh: can't fork: Function not implemented\n";

  /**
   * A run of an example.
   *
   * @param example its folder
   * @param words behind {@code --}; none without it
   * @param status what it ends with
   * @param output all of standard output
   * @param error what standard error holds, too
   */
  private record Case(String example, List<String> words, int status, String output, String error) {
    @Override
    public String toString() {
      return example + " " + String.join(" ", words);
    }
  }

  private static Case prints(String example, String output, String... words) {
    return new Case(example, List.of(words), 0, output, "status 0");
  }

  private static List<Case> busybox() {
    String file = "/data/planets";
    return List.of(
        prints("busybox", "288\n", "awk", "{ moons += $3 } END { print moons }", file),
        prints(
            "busybox",
            "4fdfc714311da13a29f09f0515b6b23e111ee8b471ff89b62401548433bb4724  /data/planets\n",
            "sha256sum",
            file),
        prints("busybox", "data\ndev\netc\nproc\n", "ls", "/"),
        prints("busybox", "42\n", "sh", "-c", "x=6; echo $((x * 7))"),
        new Case(
            "busybox", List.of("sh", "-c", "cat /data/planets; echo no"), 2, NO_FORK, "status 2"));
  }

  private static List<Case> others() {
    return List.of(
        prints("bash", ".Q....\n...Q..\n.....Q\nQ.....\n..Q...\n....Q.\n", "/queens.sh", "6"),
        new Case("bash", List.of("/queens.sh", "3"), 1, "there is no way for 3\n", "status 1"),
        prints(
            "musl",
            "      3      23     123 /pangrams\n"
                + "      2       6      28 /numbers\n"
                + "      5      29     151 total\n"),
        prints(
            "glibc",
            """
            2026-01-01 00:00          /library/
            2026-01-01 00:00            favourite -> novels/first
            2026-01-01 00:00            novels/
            2026-01-01 00:00       25     first
            2026-01-01 00:00            poems/
            2026-01-01 00:00       15     short
            """),
        prints("lua", "Lua 5.4\t9007199254740992\n", "-e", "print(_VERSION, 2^53 | 0)"),
        prints("lua", "  15 world\n  13 end\n", "/count.lua", "/life.lua", "2"));
  }

  @Test
  void readyProgramsRun() {
    Sample.of("boot-examples", others()).always(busybox()).oneByOne().check(ExamplesTest::check);
  }

  private static void check(Case one) {
    List<String> line = new ArrayList<>(List.of("run", "--yes", "examples/" + one.example()));
    if (!one.words().isEmpty()) {
      line.add("--");
      line.addAll(one.words());
    }
    Outcome outcome =
        Arrow.run(SourceTree.root(), line.toArray(String[]::new)).expect(one.status());
    assertThat(outcome.output()).isEqualTo(one.output());
    assertThat(outcome.error()).contains(one.error());
  }

  /** A new example is tried as well. */
  @Test
  void everyReadyProgramIsAmongThem() throws IOException {
    try (Stream<Path> folders = Files.list(SourceTree.path("examples"))) {
      List<String> ready =
          folders
              .filter(each -> Files.exists(each.resolve("arrow.yaml")))
              .map(SourceTree.root()::relativize)
              .filter(each -> SourceTree.text(each.resolve("arrow.yaml")).contains("elf:"))
              .map(each -> each.getFileName().toString())
              .toList();
      assertThat(ready)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(busybox().stream(), others().stream())
                  .map(Case::example)
                  .collect(Collectors.toSet()));
    }
  }
}
