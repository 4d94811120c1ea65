package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.text.NearestName;
import java.util.List;
import java.util.Optional;

/** The targets of a project, as the user names them. */
final class Targets {
  private Targets() {}

  /** The target of that name; the project's first for an empty name. */
  static Target named(ProjectFile project, String name) {
    if (name.isEmpty()) {
      return project.targetNames().get(0);
    }
    return Target.parse(name)
        .filter(project.targetNames()::contains)
        .orElseThrow(() -> unknown(project, name));
  }

  /** The target of that name, if there is a name. */
  static Optional<Target> optional(ProjectFile project, String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(named(project, name));
  }

  /** What to say of a target that the project does not have. */
  static ArrowException unknown(ProjectFile project, String name) {
    List<String> known = project.targetNames().stream().map(Target::toString).toList();
    return ArrowException.of(
        Diagnostic.of(
                CliError.UNKNOWN_TARGET,
                "`" + name + "` is not a target of " + project.name() + ".")
            .withHint(
                NearestName.of(name, known).map(near -> "Is `" + near + "` meant? ").orElse("")
                    + "Its targets are "
                    + String.join(", ", known)
                    + "; see arrow.yaml."));
  }
}
