package dev.arrow.generate.build;

import dev.arrow.plan.BuildPlan;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.ResolvedLibrary;
import java.util.List;

/**
 * A target that is planned.
 *
 * @param resolution its libraries
 * @param plan what is to be done
 */
record Planned(Resolution resolution, BuildPlan plan) {
  /** The names of the libraries that are on, dependencies before their users. */
  List<String> libraries() {
    return resolution.libraries().stream().map(ResolvedLibrary::name).toList();
  }
}
