package dev.arrow.generate.build;

import java.util.List;

/**
 * What a successful build did.
 *
 * @param targets the images, in the order in which the project names its targets
 * @param planned whether the inputs had changed, so that planning was necessary
 * @param compiled number of objects compiled
 */
public record BuildResult(List<BuiltTarget> targets, boolean planned, int compiled) {

  public BuildResult {
    targets = List.copyOf(targets);
  }
}
