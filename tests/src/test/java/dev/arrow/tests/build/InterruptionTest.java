package dev.arrow.tests.build;

import static java.util.Objects.requireNonNull;
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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A build that is stopped at any moment leaves nothing that makes the next one wrong: 200 kills
 * that nothing can catch, and 20 interruptions.
 */
@Tag("build")
final class InterruptionTest {
  private static final int KILLS = 200;
  private static final int INTERRUPTIONS = 20;
  private static final int FEW = 2;
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final String FIRST = "kvm-x86_64";
  private static final String SECOND = "linuxu-x86_64";

  /** What the build that is stopped has to do. */
  private enum Work {
    /** Everything, of both targets. */
    ALL,
    /** A source of the program was edited. */
    EDITED,
    /** The configuration was changed, so that there is another plan. */
    CONFIGURED,
    /** One target is built, the other is not. */
    SECOND_TARGET
  }

  private record Stop(int number, Work work, String signal, boolean family, double moment) {}

  /**
   * A kind of work: how a project lies that has it to do, how long it takes, and what it makes.
   *
   * @param start a copy of the project
   * @param time milliseconds
   * @param images of both targets
   */
  private record Bench(TestProject start, long time, List<byte[]> images) {}

  @Test
  void theNextBuildIsRight() throws IOException {
    TestProject project = project("interrupted", List.of("kvm/x86_64", "linuxu/x86_64"));
    Map<Work, Bench> benches = new EnumMap<>(Work.class);
    AtomicInteger right = new AtomicInteger();
    AtomicInteger early = new AtomicInteger();
    Sample.of("build-interruption", stops())
        .always(few())
        .share(0.2)
        .oneByOne()
        .check(
            stop -> {
              if (!benches.containsKey(stop.work())) {
                benches.put(stop.work(), bench(project, stop.work()));
              }
              Bench bench = requireNonNull(benches.get(stop.work()));
              early.addAndGet(stopped(project, bench, stop) ? 1 : 0);
              right.incrementAndGet();
            });
    System.out.printf(
        "build-interruption: %d right of %d stops, %d of which met a build that was under way%n",
        right.get(), right.get(), early.get());
    if (benches.keySet().containsAll(List.of(Work.EDITED, Work.ALL))) {
      assertThat(requireNonNull(benches.get(Work.EDITED)).images().get(0))
          .isNotEqualTo(requireNonNull(benches.get(Work.ALL)).images().get(0));
    }
    if (Settings.takeAll()) {
      assertThat(right.get()).isEqualTo(KILLS + INTERRUPTIONS);
    }
  }

  @Test
  void twoBuildsAtOnceAreDoneOneAfterTheOther() {
    TestProject project = project("at-once", List.of("kvm/x86_64"));
    Processes.Started one = Arrow.start(project.folder(), "build");
    Processes.Started other = Arrow.start(project.folder(), "build");
    Outcome first = Processes.finish(one, LIMIT).expect(0);
    Outcome second = Processes.finish(other, LIMIT).expect(0);
    assertThat(first.error() + first.output() + second.error() + second.output())
        .containsIgnoringCase("waiting");
    project.arrow("run", "-t", "kvm/x86_64", "--", "return", "7").expect(7);
  }

  private static TestProject project(String name, List<String> targets) {
    return TestProject.linked(name, targets, Program.PROBE.source());
  }

  /** Ctrl-C reaches the whole family; kill -9 the tool alone, or everything it started. */
  private static List<Stop> stops() {
    Random random = new Random(Settings.seed());
    List<Stop> stops = new ArrayList<>();
    Work[] works = Work.values();
    for (int i = 0; i < KILLS; i++) {
      Work work = works[i % works.length];
      stops.add(new Stop(i, work, "KILL", i / works.length % 2 == 0, random.nextDouble()));
    }
    for (int i = 0; i < INTERRUPTIONS; i++) {
      stops.add(new Stop(i, works[i % works.length], "INT", true, random.nextDouble()));
    }
    return stops;
  }

  /** Those that are taken even where the time is used up. */
  private static List<Stop> few() {
    List<Stop> stops = stops();
    Collections.shuffle(stops, new Random(Settings.seed()));
    return stops.subList(0, FEW);
  }

  /** Takes a build or two, so it is made only for work that is stopped. */
  private static Bench bench(TestProject project, Work work) throws IOException {
    TestProject start = TestProject.linked("interrupted-" + work, List.of(), "");
    prepare(project, work);
    copy(project, start);
    long time = build(project);
    return new Bench(start, time, images(project));
  }

  private static long build(TestProject project) {
    return project.arrow("build").expect(0).time().toMillis();
  }

  private static List<byte[]> images(TestProject project) throws IOException {
    return List.of(
        Files.readAllBytes(project.image(FIRST)), Files.readAllBytes(project.image(SECOND)));
  }

  /** Brings the project to where the work is what is left to do. */
  private static void prepare(TestProject project, Work work) {
    project.write("config/common.config", "").write("main.c", Program.PROBE.source());
    project.removeBuild();
    switch (work) {
      case ALL -> {}
      case EDITED -> {
        build(project);
        String edited = Program.PROBE.source().replace("unknown way", "no such way");
        project.write("main.c", edited);
      }
      case CONFIGURED -> {
        build(project);
        project.write("config/common.config", "CONFIG_LIBC_STDIO_FLOAT=y\n");
      }
      case SECOND_TARGET -> project.arrow("build", "-t", "kvm/x86_64").expect(0);
    }
  }

  /** Makes one project folder as another, with all time stamps. */
  private static void copy(TestProject from, TestProject to) {
    String line = "rm -rf \"$2\" && cp -a \"$1\" \"$2\"";
    String[] folders = {from.folder().toString(), to.folder().toString()};
    Processes.run(Path.of("/"), LIMIT, List.of("sh", "-c", line, "sh", folders[0], folders[1]))
        .expect(0);
  }

  /** Stops a build and builds; whether it was stopped before its end. */
  private static boolean stopped(TestProject project, Bench bench, Stop stop) throws Exception {
    copy(bench.start(), project);
    Processes.Started build = Arrow.start(project.folder(), "build");
    Thread.sleep((long) (bench.time() * stop.moment()));
    boolean underWay = build.process().isAlive();
    if (stop.family()) {
      Processes.kill(build, stop.signal());
    } else {
      String pid = Long.toString(build.process().pid());
      Processes.run(Path.of("/"), LIMIT, List.of("kill", "-" + stop.signal(), pid));
    }
    build.process().waitFor();
    build(project);
    List<byte[]> images = images(project);
    for (int i = 0; i < images.size(); i++) {
      assertThat(images.get(i)).isEqualTo(bench.images().get(i));
    }
    return underWay;
  }
}
