package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a build did.
 *
 * @param targets the images that are up to date, in the order in which the project names its
 *     targets
 * @param failures what is wrong with the other targets
 * @param shares where the objects of the targets came from, of all that make was run for
 * @param planned whether the inputs had changed, so that planning was necessary
 * @param compiled number of objects compiled
 * @param reused number of objects that were up to date, those of several targets counted once
 * @param began when the build began, in milliseconds of the system's clock
 */
public record BuildResult(
    List<BuiltTarget> targets,
    Map<String, List<Diagnostic>> failures,
    Map<String, ObjectShare> shares,
    boolean planned,
    int compiled,
    int reused,
    long began) {

  public BuildResult {
    targets = List.copyOf(targets);
    failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * The same with a target that failed after all.
   *
   * @throws dev.arrow.diag.ArrowException when no target is left
   */
  public BuildResult without(BuiltTarget target, List<Diagnostic> wrong) {
    Map<String, List<Diagnostic>> more = new LinkedHashMap<>(failures);
    more.put(target.target(), List.copyOf(wrong));
    List<BuiltTarget> left = targets.stream().filter(each -> !each.equals(target)).toList();
    if (left.isEmpty()) {
      throw TargetFailures.exception(more);
    }
    return new BuildResult(left, more, shares, planned, compiled, reused, began);
  }

  /** All that is wrong, once each. */
  public List<Diagnostic> mistakes() {
    return failures.isEmpty() ? List.of() : TargetFailures.exception(failures).diagnostics();
  }

  /**
   * The same if every target was built.
   *
   * @throws dev.arrow.diag.ArrowException with all that went wrong otherwise
   */
  public BuildResult complete() {
    if (!failures.isEmpty()) {
      throw TargetFailures.exception(failures);
    }
    return this;
  }
}
