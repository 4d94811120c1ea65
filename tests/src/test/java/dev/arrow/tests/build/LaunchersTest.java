package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Drawn;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** `arrow build --launcher`: a cache that serves a second checkout, and other machines. */
@Tag("build")
final class LaunchersTest {
  private static final Duration LIMIT = Duration.ofSeconds(300);
  private static final List<String> TARGETS = List.of("kvm/x86_64", "kvm/arm64", "linuxu/x86_64");
  private static final Set<String> OF_INSTALLATION =
      Set.of("archs", "library-pools", "platforms", "templates", "packages.txt");

  @Drawn(name = "build-launcher-cache", oneOf = 2)
  @Test
  void aSecondCheckoutIsServedByTheCache() throws IOException {
    TestProject all = TestProject.empty("launchers");
    TestProject first = checkout("launchers/one");
    TestProject second = checkout("launchers/another, deeper/two");
    Map<String, String> cache = Map.of("CCACHE_DIR", all.folder().resolve("cache").toString());
    tool(first, cache, "build", "--launcher=ccache").expect(0);
    long objects = compiled(first);
    assertThat(counts(first, cache)).containsEntry("cache_miss", objects);

    tool(second, cache, "build", "--launcher=ccache").expect(0);
    assertThat(compiled(second)).isEqualTo(objects);
    assertThat(counts(second, cache))
        .containsEntry("cache_miss", objects)
        .containsEntry("direct_cache_hit", objects);
    assertSameImages(first, second);

    first.removeBuild();
    tool(first, Map.of(), "build").expect(0);
    assertSameImages(first, second);
  }

  @Drawn(name = "build-launcher-hosts", oneOf = 2)
  @Test
  void machinesThatCompileGiveTheSameBytesThoughOneDies() throws IOException {
    TestProject here = TestProject.linkedIn("hosts/here", "hosts", TARGETS, Program.PROBE.source());
    here.arrow("build").expect(0);
    TestProject far = TestProject.linkedIn("hosts/far", "hosts", TARGETS, Program.PROBE.source());
    List<String> argv = new ArrayList<>();
    argv.add(SourceTree.path("tests/build/compile-hosts").toString());
    argv.add(far.folder().resolve("machines").toString());
    argv.add(SourceTree.path("arrow").toString());
    argv.addAll(List.of("build", "--launcher=distcc", "-j4"));
    Outcome outcome = Processes.run(far.folder(), LIMIT, argv).expect(0);

    List<String> lines = outcome.output().lines().toList();
    String[] words = lines.get(lines.size() - 1).split(" ");
    assertThat(words[0]).isEqualTo("compile-hosts:");
    assertThat(Long.parseLong(words[1])).as("compiled by the first machine").isPositive();
    assertThat(Long.parseLong(words[2]))
        .as("compiled by the second machine, until it died")
        .isBetween(1L, compiled(far) / 2);
    assertSameImages(here, far);
  }

  /** An installation of its own with a project in it. */
  private static TestProject checkout(String path) throws IOException {
    TestProject project =
        TestProject.linkedIn(path + "/project", "hello", TARGETS, Program.PROBE.source());
    Path home = project.folder().getParent();
    for (Path file : SourceTree.files()) {
      if (OF_INSTALLATION.contains(file.getName(0).toString())) {
        Path copy = home.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.deleteIfExists(copy);
        Files.copy(SourceTree.path(file.toString()), copy);
      }
    }
    return project;
  }

  /** The tool as it is tested, with the project's installation in the place of its own. */
  private static Outcome tool(
      TestProject project, Map<String, String> environment, String... arguments) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Darrow.home=" + project.folder().getParent(),
                "dev.arrow.cli.Main"));
    argv.addAll(List.of(arguments));
    return Processes.run(project.folder(), LIMIT, environment, argv);
  }

  private static long compiled(TestProject project) {
    return project.objects().keySet().stream().filter(name -> !name.contains("/joined-")).count();
  }

  private static Map<String, Long> counts(TestProject project, Map<String, String> cache) {
    Outcome printed =
        Processes.run(project.folder(), LIMIT, cache, List.of("ccache", "--print-stats"));
    Map<String, Long> counts = new TreeMap<>();
    printed
        .expect(0)
        .output()
        .lines()
        .map(line -> line.split("\t"))
        .forEach(words -> counts.put(words[0], Long.parseLong(words[1])));
    return counts;
  }

  private static void assertSameImages(TestProject one, TestProject other) throws IOException {
    for (String target : TARGETS) {
      Path image = one.image(target.replace('/', '-'));
      Path same = other.image(target.replace('/', '-'));
      assertThat(Files.mismatch(image, same)).as(target).isEqualTo(-1);
      String symbols = image.getFileName() + ".debug";
      assertThat(Files.mismatch(image.resolveSibling(symbols), same.resolveSibling(symbols)))
          .as(target + ", its symbols")
          .isEqualTo(-1);
    }
  }
}
