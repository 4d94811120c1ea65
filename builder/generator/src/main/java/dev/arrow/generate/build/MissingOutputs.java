package dev.arrow.generate.build;

import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.Step;
import dev.arrow.plan.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Estimates how much make has to do, for the display of progress. */
final class MissingOutputs {

  private MissingOutputs() {}

  /** How many files of the plans are not there yet, the last steps of each target included. */
  static int count(Path project, List<BuildPlan> plans) {
    Set<String> outputs = new TreeSet<>();
    for (BuildPlan plan : plans) {
      for (Unit unit : plan.units()) {
        unit.compiles().forEach(step -> outputs.add(step.output()));
        unit.join().map(Step::output).ifPresent(outputs::add);
      }
    }
    long missing = outputs.stream().filter(o -> !Files.exists(project.resolve(o))).count();
    return Math.toIntExact(missing) + 2 * plans.size();
  }
}
