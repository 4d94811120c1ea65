package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What it costs when threads of a program wait for each other: instructions of all, no isolation.
 */
final class ThreadCounts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int ROUNDS = 1000;

  private ThreadCounts() {}

  /** What programs are compiled and counted for. */
  private enum Side {
    X86_64("", AttachedCounts.COMMAND) {
      @Override
      String compiler() {
        return "musl-gcc";
      }

      @Override
      int count(TestProject project, String address, String words) {
        return AttachedCounts.count(project, address, words);
      }
    },
    ARM64(", arm64", Arm64KernelCosts.COMMAND) {
      @Override
      String compiler() {
        return Foreign.muslForArm64().toString();
      }

      @Override
      int count(TestProject project, String address, String words) {
        return Arm64KernelCosts.count(project, address, words);
      }
    };

    private final String suffix;
    private final String command;

    Side(String suffix, String command) {
      this.suffix = suffix;
      this.command = command;
    }

    abstract String compiler();

    /** Instructions from the image's entry to an address. */
    abstract int count(TestProject project, String address, String words);

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static void measure(Figures figures) {
    measure(figures, Side.X86_64, 180, 600, 1800);
  }

  static void measureArm64(Figures figures) {
    measure(figures, Side.ARM64, 225, 620, 1950);
  }

  private static void measure(Figures figures, Side side, int yield, int futex, int pipe) {
    figures.add(figure(side, "yield to another thread and back, halved", "yield_turns", 2, yield));
    figures.add(
        figure(
            side,
            "futex wake until the other thread runs, a wait of ours in it",
            "futex_turns",
            2,
            futex));
    figures.add(
        figure(
            side, "a byte through pipes to another thread and back", "pipe_round_trip", 1, pipe));
  }

  /**
   * A row of the table.
   *
   * @param source the program's, without its ending
   * @param parts how many of what is named a round has
   */
  private static Figure figure(Side side, String name, String source, int parts, int bar) {
    String command = "(" + side.command + " of 1,100 rounds - of 100) / 1,000";
    return new Figure(
        "instructions, " + name + side.suffix,
        round(side, source) / parts,
        bar,
        "instructions",
        parts == 1 ? command : command + " / " + parts);
  }

  /** One round, from the differences of two runs to the end of the program. */
  private static int round(Side side, String source) {
    String name = source.replace('_', '-') + "-" + side.word().replace('_', '-');
    Path program = compiled(side, source, name);
    TestProject project =
        TestProject.attached(name, program, List.of("kvm/" + side.word()))
            .sharingObjects()
            .write("config/common.config", Attached.Isolation.NONE.line())
            .built();
    Path debug = Path.of(project.image("kvm-" + side.word()) + ".debug");
    String end = AttachedCounts.address(debug, "arrow_ending_exit");
    int many = side.count(project, end, "-- more");
    return (many - side.count(project, end, "")) / ROUNDS;
  }

  private static Path compiled(Side side, String source, String name) {
    String calls = Attached.resource("/programs/call_" + side.word() + ".h");
    TestProject project =
        TestProject.empty(name + "-program")
            .write("call.h", calls)
            .write(source + ".c", Attached.resource("/programs/" + source + ".c"));
    List<String> argv = List.of(side.compiler(), "-static", "-O2", "-o", name, source + ".c");
    Processes.run(project.folder(), LIMIT, argv).expect(0);
    return project.folder().resolve(name);
  }
}
