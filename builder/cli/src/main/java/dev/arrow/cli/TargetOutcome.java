package dev.arrow.cli;

import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.generate.build.ObjectShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of a target in a build.
 *
 * @param target its name
 * @param word `built`, `unchanged` or `failed`
 * @param bytes of its image, if there is one
 * @param milliseconds from the build's beginning until the image was there, if it was built
 * @param share where its objects came from, if it came so far
 */
record TargetOutcome(
    String target,
    String word,
    OptionalLong bytes,
    OptionalLong milliseconds,
    Optional<ObjectShare> share) {

  /** The outcomes of a build: the images, then the failures. */
  static List<TargetOutcome> of(BuildResult result) {
    List<TargetOutcome> outcomes = new ArrayList<>();
    for (BuiltTarget target : result.targets()) {
      outcomes.add(of(result, target));
    }
    for (String target : result.failures().keySet()) {
      outcomes.add(
          new TargetOutcome(
              target,
              "failed",
              OptionalLong.empty(),
              OptionalLong.empty(),
              Optional.ofNullable(result.shares().get(target))));
    }
    return outcomes;
  }

  /** The outcome of a target whose image is up to date. */
  static TargetOutcome of(BuildResult result, BuiltTarget target) {
    Path image = target.image();
    try {
      long took = Files.getLastModifiedTime(image).toMillis() - result.began();
      return new TargetOutcome(
          target.target(),
          took >= 0 ? "built" : "unchanged",
          OptionalLong.of(Files.size(image)),
          took >= 0 ? OptionalLong.of(took) : OptionalLong.empty(),
          Optional.ofNullable(result.shares().get(target.target())));
    } catch (IOException e) {
      throw Session.unreadable(image, e);
    }
  }
}
