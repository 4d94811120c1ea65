package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PlacedTarget;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that a target is one that the pools offer. */
public final class TargetNames {
  private TargetNames() {}

  /** Throws an ArrowException for a target with an unknown platform or architecture. */
  public static void require(Target target, ProjectFile project, PoolIndex pools) {
    fault(target, project, pools)
        .ifPresent(
            fault -> {
              throw ArrowException.of(fault);
            });
  }

  /** What is wrong with a target, if something is. */
  static Optional<Diagnostic> fault(Target target, ProjectFile project, PoolIndex pools) {
    List<String> offered = offered(pools);
    if (offered.contains(target.base().toString())) {
      return Optional.empty();
    }
    Diagnostic diagnostic =
        Diagnostic.of(PlanError.UNKNOWN_TARGET, "No platform offers the target `" + target + "`.")
            .withHint(hint(target, offered));
    Optional<PlacedTarget> listed =
        project.targets().stream().filter(each -> each.target().equals(target)).findFirst();
    return listed.map(each -> diagnostic.at(each.at())).or(() -> Optional.of(diagnostic));
  }

  private static List<String> offered(PoolIndex pools) {
    List<String> offered = new ArrayList<>();
    for (Platform platform : pools.platforms()) {
      for (String arch : platform.offer().archs()) {
        if (pools.arch(arch).isPresent()) {
          offered.add(platform.name() + "/" + arch);
        }
      }
    }
    return offered;
  }

  private static String hint(Target target, List<String> offered) {
    return NearestName.of(target.base().toString(), offered)
        .map(near -> "The nearest target is `" + near + "`.")
        .orElse("There are " + String.join(", ", offered) + ".");
  }
}
