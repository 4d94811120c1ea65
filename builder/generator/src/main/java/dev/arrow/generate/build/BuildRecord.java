package dev.arrow.generate.build;

import dev.arrow.plan.InputsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the image in a target's folder was built, as the build wrote it down.
 *
 * @param target what it is for
 * @param compiler what the compiler and the assembler say they are
 * @param libraries those that are on, dependencies before their users
 */
public record BuildRecord(String target, String compiler, List<String> libraries) {
  public BuildRecord {
    libraries = List.copyOf(libraries);
  }

  /** What is written in a target's folder, if anything is. */
  public static Optional<BuildRecord> read(Path folder) {
    InputsFile inputs = InputsFile.read(folder.resolve(PlanFacts.INPUTS));
    String target = inputs.fact(PlanFacts.TARGET);
    return target.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BuildRecord(
                target,
                inputs.fact(PlanFacts.COMPILER),
                List.of(inputs.fact(PlanFacts.LIBRARIES).split(" ", -1))));
  }
}
