package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Duration LIMIT = Duration.ofSeconds(300);

  /** How a line of a README begins that is to be typed. */
  private static final String TYPED = "    ./arrow run ";

  /** What `examples/hello` is told to end with. */
  private static final Pattern STATUS = Pattern.compile("--status (\\d+)");

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
        prints("threads", "2262 primes below 20000, the largest 19997\n"),
        prints(
            "go",
            "128000 words, 26 of them different, most often word9\nthe collector ran: true\n"),
        prints(
            "python",
            """
            {"station": "Arica", "reports": 20, "median": 16.6}
            {"station": "Bergen", "reports": 20, "median": 14.6}
            {"station": "Cairns", "reports": 20, "median": 16.9}
            {"station": "Dakar", "reports": 20, "median": 15.0}
            """,
            "/stations.py",
            "20"),
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

  /** Each line of a README that is to be typed, as it stands there. */
  @Test
  void theLinesOfTheReadmesWork() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> folders = Files.list(SourceTree.path("examples"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        List<String> own =
            Files.readString(folder.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith(TYPED))
                .toList();
        assertThat(own).as("lines of " + folder).hasSizeGreaterThanOrEqualTo(2);
        lines.addAll(own);
      }
    }
    Sample.of("boot-readmes", lines).oneByOne().check(ExamplesTest::checkLine);
  }

  private static void checkLine(String line) {
    String command = line.replace(TYPED, "./arrow run --yes ") + " </dev/null";
    Outcome outcome = Processes.run(SourceTree.root(), LIMIT, List.of("sh", "-c", command));
    if (outcome.error().contains("no mirror of apt has")) {
      System.out.println("left out, no mirror of Debian can be reached: " + line.strip());
      return;
    }
    Matcher wanted = STATUS.matcher(line);
    String status = wanted.find() ? wanted.group(1) : "0";
    outcome.expect(Integer.parseInt(status));
    assertThat(outcome.output()).as(line).isNotEmpty();
    assertThat(outcome.error()).as(line).contains("status " + status);
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
