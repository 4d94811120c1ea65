package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.ConfigLayers.Layer;
import dev.arrow.text.NearestName;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the targets a user asked for among those of the project. */
final class RequestedTargets {

  private RequestedTargets() {}

  /**
   * The targets to build; a variant of a listed target need not be listed itself if it has options
   * of its own.
   *
   * @param names as typed; empty: all
   */
  static List<Target> of(ProjectFile project, List<String> names) {
    if (names.isEmpty()) {
      return project.targetNames();
    }
    Set<Target> targets = new LinkedHashSet<>();
    for (String name : names) {
      SourcePosition typed = new SourcePosition("--target", 0, 0);
      Optional<Target> target = Target.parse(name);
      if (target.isEmpty()) {
        throw ArrowException.of(
            Target.malformed(name, typed)
                .withHint("Write `platform/arch`; the project lists `" + listed(project) + "`."));
      }
      if (!isKnown(project, target.get())) {
        throw ArrowException.of(unknown(project, target.get()));
      }
      targets.add(target.get());
    }
    return List.copyOf(targets);
  }

  private static String listed(ProjectFile project) {
    return project.targetNames().stream().map(Target::toString).collect(Collectors.joining("`, `"));
  }

  /** A variant that is neither listed nor has a file of options is a slip of the pen. */
  private static boolean isKnown(ProjectFile project, Target target) {
    return project.targetNames().contains(target)
        || (project.targetNames().stream().anyMatch(each -> each.base().equals(target.base()))
            && Files.isRegularFile(
                project.folder().resolve("config").resolve(Layer.of(target).toString())));
  }

  private static Diagnostic unknown(ProjectFile project, Target target) {
    String hint = "The project lists `" + listed(project) + "`; see `targets:` in arrow.yaml.";
    List<String> names = project.targetNames().stream().map(Target::toString).toList();
    return Diagnostic.of(
            BuildError.UNKNOWN_TARGET, "`" + target + "` is no target of this project.")
        .withHint(
            NearestName.of(target.toString(), names)
                .map(near -> "Is `" + near + "` meant? " + hint)
                .orElse(hint));
  }
}
