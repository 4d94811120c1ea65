package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What it costs when threads of a program wait for each other: instructions of all, no isolation.
 */
final class ThreadCounts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int ROUNDS = 1000;

  private ThreadCounts() {}

  static void measure(Figures figures) {
    figures.add(figure("yield to another thread and back, halved", "yield_turns", 2, 180));
    figures.add(
        figure(
            "futex wake until the other thread runs, a wait of ours in it", "futex_turns", 2, 600));
    figures.add(
        figure("a byte through pipes to another thread and back", "pipe_round_trip", 1, 1800));
  }

  /**
   * A row of the table.
   *
   * @param source the program's, without its ending
   * @param parts how many of what is named a round has
   */
  private static Figure figure(String name, String source, int parts, int bar) {
    String command = "(" + AttachedCounts.COMMAND + " of 1,100 rounds - of 100) / 1,000";
    return new Figure(
        "instructions, " + name,
        round(source) / parts,
        bar,
        "instructions",
        parts == 1 ? command : command + " / " + parts);
  }

  /** One round, from the differences of two runs to the end of the program. */
  private static int round(String source) {
    String name = source.replace('_', '-');
    TestProject made =
        TestProject.empty(name + "-program")
            .write(source + ".c", Attached.resource("/programs/" + source + ".c"));
    List<String> argv = List.of("musl-gcc", "-static", "-O2", "-o", name, source + ".c");
    Processes.run(made.folder(), LIMIT, argv).expect(0);
    TestProject project =
        TestProject.attached(name, made.folder().resolve(name), List.of("kvm/x86_64"))
            .sharingObjects()
            .write("config/common.config", Attached.Isolation.NONE.line())
            .built();
    Path debug = Path.of(project.image("kvm-x86_64") + ".debug");
    String end = AttachedCounts.address(debug, "arrow_ending_exit");
    int many = AttachedCounts.count(project, end, "-- more");
    return (many - AttachedCounts.count(project, end, "")) / ROUNDS;
  }
}
