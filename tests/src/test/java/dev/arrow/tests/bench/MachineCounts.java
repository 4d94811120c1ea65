package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an image costs: bytes, instructions, memory. The same on every run. */
final class MachineCounts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String COUNTER = "tests/bench/insn-count/insn-count";
  private static final String WORDS = "a=b -- twentyfour-chars!";
  private static final int STEP = 16;

  private final TestProject project;
  private final Path image;

  MachineCounts(TestProject project) {
    this.project = project;
    this.image = project.image("kvm-x86_64");
  }

  void measure(Figures figures) throws IOException {
    figures.add(
        new Figure(
            "hello image, stripped",
            Files.size(image),
            16 * 1024,
            "bytes",
            "stat -c %s build/kvm-x86_64/hello"));
    String main = mainAddress();
    for (Machine machine : List.of(Machine.MICROVM, Machine.Q35)) {
      Outcome empty = count(machine, main, "");
      Outcome words = count(machine, main, WORDS);
      String on = ", " + machine.name().toLowerCase(java.util.Locale.ROOT);
      figures.add(instructions("entry to main" + on, empty, "mark", 600));
      figures.add(instructions("entry to main, 24 characters" + on, words, "mark", 900));
      figures.add(instructions("entry to the end of the machine" + on, empty, "exit", 1600));
    }
    figures.add(memory(Machine.MICROVM, 1152));
    figures.add(memory(Machine.Q35, 1536));
    figures.add(memory(Machine.PC, 1536));
  }

  private String mainAddress() {
    String symbols =
        Processes.run(SourceTree.root(), LIMIT, List.of("nm", image + ".debug")).expect(0).output();
    Matcher matcher = Pattern.compile("(?m)^([0-9a-f]+) [Tt] main$").matcher(symbols);
    if (!matcher.find()) {
      throw new AssertionError("no main in " + image + ".debug");
    }
    return "0x" + matcher.group(1);
  }

  private Outcome count(Machine machine, String main, String words) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                SourceTree.path(COUNTER).toString(),
                "-M",
                machine.qemuName(),
                "-m",
                main,
                image.toString()));
    if (!words.isEmpty()) {
      argv.addAll(List.of("-append", words));
    }
    return Processes.run(SourceTree.root(), LIMIT, argv);
  }

  private static Figure instructions(String name, Outcome outcome, String key, int bar) {
    Matcher matcher = Pattern.compile("\\b" + key + "=(\\d+)").matcher(outcome.error());
    if (!matcher.find()) {
      throw new AssertionError("no " + key + "= in\n" + outcome);
    }
    return new Figure(
        "instructions, " + name,
        Integer.parseInt(matcher.group(1)),
        bar,
        "instructions",
        COUNTER + " -M MACHINE -m ADDRESS-OF-MAIN IMAGE");
  }

  private Figure memory(Machine machine, int bar) {
    return new LeastMemory(project, machine, STEP, List.of(), "hello world\n")
        .figure("least memory, " + machine.name().toLowerCase(java.util.Locale.ROOT), bar);
  }
}
