package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Attached.Isolation;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel of an attached program costs: instructions, the same on every run. */
final class AttachedCounts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String COUNTER = "tests/bench/insn-count/insn-count";
  static final String COMMAND = COUNTER + " -m ADDRESS IMAGE -cpu max";
  private static final int CALLS = 1000;

  private AttachedCounts() {}

  static void measure(Figures figures) {
    for (Isolation isolation : Isolation.values()) {
      Attached program = Attached.of("calls.S", isolation, "");
      String on = ", " + isolation.name().toLowerCase(Locale.ROOT);
      figures.add(
          new Figure(
              "instructions, entry to an attached program" + on,
              count(program.project(), address(program.elf(), "_start"), ""),
              8000,
              "instructions",
              COMMAND));
      figures.add(
          new Figure(
              "instructions, getppid" + on,
              call(program),
              isolation == Isolation.NONE ? 64 : 84,
              "instructions",
              "(" + COMMAND + " of 1,100 calls - of 100) / 1,000"));
    }
  }

  /** One call, from the differences of two runs to the end of the program. */
  private static int call(Attached program) {
    Path debug = Path.of(program.project().image("kvm-x86_64") + ".debug");
    String end = address(debug, "arrow_ending_exit");
    return (count(program.project(), end, "-- more") - count(program.project(), end, "")) / CALLS;
  }

  static String address(Path file, String symbol) {
    String symbols =
        Processes.run(SourceTree.root(), LIMIT, List.of("nm", file.toString())).expect(0).output();
    Matcher matcher =
        Pattern.compile("(?m)^([0-9a-f]+) [Tt] " + Pattern.quote(symbol) + "$").matcher(symbols);
    if (!matcher.find()) {
      throw new AssertionError("no " + symbol + " in " + file);
    }
    return "0x" + matcher.group(1);
  }

  static int count(TestProject project, String address, String words) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                SourceTree.path(COUNTER).toString(),
                "-M",
                Machine.MICROVM.qemuName(),
                "-m",
                address,
                project.image("kvm-x86_64").toString(),
                "-cpu",
                "max"));
    if (!words.isEmpty()) {
      argv.addAll(List.of("-append", words));
    }
    Outcome outcome = Processes.run(SourceTree.root(), LIMIT, argv);
    Matcher matcher = Pattern.compile("\\bmark=(\\d+) times=1").matcher(outcome.error());
    if (!matcher.find()) {
      throw new AssertionError("no mark= in\n" + outcome);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
