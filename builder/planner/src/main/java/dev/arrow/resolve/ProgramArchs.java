package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.Program.Attached;
import dev.arrow.pool.PoolIndex;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;

/** Checks that a project names its ready programs for architectures that the pools have. */
final class ProgramArchs {
  private ProgramArchs() {}

  /** What is wrong with the names; a name that no listed target is for is in order. */
  static List<Diagnostic> faults(ProjectFile project, PoolIndex pools) {
    List<Diagnostic> faults = new ArrayList<>();
    if (project.program() instanceof Attached attached) {
      List<String> known = pools.archs().stream().map(arch -> arch.name()).toList();
      attached
          .elf()
          .byArch()
          .forEach(
              (arch, file) -> {
                if (!known.contains(arch)) {
                  faults.add(unknown(arch, known).at(file.at()));
                }
              });
    }
    return faults;
  }

  private static Diagnostic unknown(String arch, List<String> known) {
    return Diagnostic.of(
            PlanError.UNKNOWN_ARCH,
            "`app.elf` names a program for `" + arch + "`, and there is no such architecture.")
        .withHint(
            NearestName.of(arch, known)
                .map(near -> "Is `" + near + "` meant?")
                .orElse("There are " + String.join(", ", known) + "."));
  }
}
