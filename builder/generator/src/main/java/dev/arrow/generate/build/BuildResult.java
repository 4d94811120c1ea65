package dev.arrow.generate.build;

import java.util.List;

/**
 * What a successful build did.
 *
 * @param targets the images, in the order in which the project names its targets
 * @param planned whether the inputs had changed, so that planning was necessary
 * @param compiled number of objects compiled
 * @param reused number of objects that were up to date, those of several targets counted once
 */
public record BuildResult(List<BuiltTarget> targets, boolean planned, int compiled, int reused) {

  public BuildResult {
    targets = List.copyOf(targets);
  }
}
