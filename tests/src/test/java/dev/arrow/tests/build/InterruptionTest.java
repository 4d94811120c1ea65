package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A build that is stopped at any moment leaves nothing that makes the next one wrong. */
@Tag("build")
final class InterruptionTest {
  private static final int MOMENTS = 20;
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private record Stop(int number, String signal, boolean family, double moment) {}

  @Test
  void theNextBuildIsRight() throws IOException {
    TestProject project = project("interrupted");
    long full = project.arrow("build").expect(0).time().toMillis();
    Path image = project.image("kvm-x86_64");
    byte[] expected = Files.readAllBytes(image);
    Sample.of("build-interruption", stops())
        .oneByOne()
        .check(
            stop -> {
              project.removeBuild();
              interrupt(project, stop, full);
              project.arrow("build").expect(0);
              assertThat(Files.readAllBytes(image)).isEqualTo(expected);
            });
  }

  @Test
  void twoBuildsAtOnceAreDoneOneAfterTheOther() {
    TestProject project = project("at-once");
    Processes.Started one = Arrow.start(project.folder(), "build");
    Processes.Started other = Arrow.start(project.folder(), "build");
    Outcome first = Processes.finish(one, LIMIT).expect(0);
    Outcome second = Processes.finish(other, LIMIT).expect(0);
    assertThat(first.error() + first.output() + second.error() + second.output())
        .containsIgnoringCase("waiting");
    project.arrow("run", "-t", "kvm/x86_64", "--", "return", "7").expect(7);
  }

  private static TestProject project(String name) {
    return TestProject.linked(name, List.of("kvm/x86_64"), Program.PROBE.source());
  }

  /** Ctrl-C reaches the whole family; kill -9 the tool alone, or everything it started. */
  private static List<Stop> stops() {
    Random random = new Random(Settings.seed());
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < MOMENTS; i++) {
      stops.add(new Stop(i, "INT", true, random.nextDouble()));
      stops.add(new Stop(i, "KILL", i % 2 == 0, random.nextDouble()));
    }
    return stops;
  }

  private static void interrupt(TestProject project, Stop stop, long full)
      throws InterruptedException {
    Processes.Started build = Arrow.start(project.folder(), "build");
    Thread.sleep((long) (full * stop.moment()));
    if (stop.family()) {
      Processes.kill(build, stop.signal());
    } else {
      Processes.run(
          Path.of("/"),
          LIMIT,
          List.of("kill", "-" + stop.signal(), Long.toString(build.process().pid())));
    }
    build.process().waitFor();
  }
}
