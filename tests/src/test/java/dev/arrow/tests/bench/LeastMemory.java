package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.TestProject;
import java.util.ArrayList;
import java.util.List;

/**
 * The least memory in which a program does its work.
 *
 * @param project whose image
 * @param machine where
 * @param step kibibytes between the sizes that are tried
 * @param words the program's arguments
 * @param output what it prints when it does
 */
record LeastMemory(
    TestProject project, Machine machine, int step, List<String> words, String output) {

  /** The least size from which on every step up to a bar will do; more than the bar if it won't. */
  Figure figure(String name, int bar) {
    int least = bar + step;
    while (least > step && prints(least - step)) {
      least -= step;
    }
    return new Figure(name, least, bar, "KiB", "arrow run --machine MACHINE --memory SIZE");
  }

  private boolean prints(int kibibytes) {
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(machine.options());
    line.addAll(List.of("--memory", kibibytes + "K"));
    if (!words.isEmpty()) {
      line.add("--");
      line.addAll(words);
    }
    Outcome outcome = project.arrow(line.toArray(String[]::new));
    return outcome.status() == 0 && outcome.output().equals(output);
  }
}
