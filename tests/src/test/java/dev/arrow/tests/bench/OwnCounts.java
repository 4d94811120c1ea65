package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what is fetched from an image's own addresses: what firmware, a loader or a hypervisor
 * does before and between is not the image's.
 */
final class OwnCounts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String COUNTER = "tests/bench/insn-count/insn-count";

  /** How to do it by hand. */
  static final String COMMAND =
      COUNTER
          + " -M q35 -m ADDRESS-OF-MAIN -r 0x100000-0x200000"
          + " -r 0xffffffffc0000000-0xffffffffe0000000";

  private OwnCounts() {}

  /**
   * From the entry to {@code main}.
   *
   * @param more options of the counter
   * @param machine for QEMU
   */
  static int toMain(Path image, List<String> more, List<String> machine) {
    String main = AttachedCounts.address(Path.of(image + ".debug"), "main");
    String command = COMMAND.replace("ADDRESS-OF-MAIN", main).replace(COUNTER, "");
    List<String> argv = new ArrayList<>(List.of(SourceTree.path(COUNTER).toString()));
    argv.addAll(List.of(command.strip().split(" ")));
    argv.addAll(more);
    argv.addAll(List.of(image.toString(), "-cpu", "max"));
    argv.addAll(machine);
    Outcome outcome = Processes.run(SourceTree.root(), LIMIT, argv);
    Matcher mark = Pattern.compile("\\bmark=(\\d+) times=1\\b").matcher(outcome.error());
    if (!mark.find()) {
      throw new AssertionError("no mark= in\n" + outcome);
    }
    return Integer.parseInt(mark.group(1));
  }
}
