package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines of the common layer that no target of a project can have. For one target such a line is no
 * wish, since it may be meant for others; if it is meant for none, somebody has to say so.
 */
final class IdleLines {
  private IdleLines() {}

  /**
   * A warning for each line, in the order of the layer; none when not all of the project's targets
   * are among those that were resolved, since another may have it.
   *
   * @param resolutions the targets of a build
   */
  static List<Diagnostic> of(
      ProjectFile project, ConfigLayers layers, List<Resolution> resolutions) {
    List<Target> resolved = resolutions.stream().map(Resolution::target).toList();
    if (resolutions.isEmpty() || !resolved.containsAll(project.targetNames())) {
      return List.of();
    }
    List<Map<UserLine, Refusal>> ruledOut = new ArrayList<>();
    for (Resolution each : resolutions) {
      ruledOut.add(ruledOut(layers, each));
    }
    return ruledOut.get(0).values().stream()
        .filter(first -> ruledOut.stream().allMatch(each -> each.containsKey(first.line())))
        .map(IdleLines::warning)
        .toList();
  }

  private static Map<UserLine, Refusal> ruledOut(ConfigLayers layers, Resolution resolution) {
    return new Wishes(resolution.target(), layers, resolution.configuration())
        .ruledOut().stream()
            .collect(
                Collectors.toMap(
                    Refusal::line, refusal -> refusal, (one, other) -> one, LinkedHashMap::new));
  }

  private static Diagnostic warning(Refusal refusal) {
    String message =
        "`%s=%s` has no effect on any target of the project. %s"
            .formatted(refusal.line().symbol(), refusal.line().value(), refusal.reason().message());
    return Diagnostic.of(PlanError.LINE_WITHOUT_EFFECT, message)
        .at(refusal.line().origin())
        .withHint("Drop this line, or name a target that can have it in `targets:`.");
  }
}
