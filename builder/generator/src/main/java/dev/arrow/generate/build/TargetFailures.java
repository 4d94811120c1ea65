package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.resolve.RefusedWish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What went wrong with which target of a build. The others go on without it. */
final class TargetFailures {
  private final Map<String, List<Diagnostic>> byTarget = new LinkedHashMap<>();

  void add(String target, List<Diagnostic> diagnostics) {
    byTarget.computeIfAbsent(target, each -> new ArrayList<>()).addAll(diagnostics);
  }

  /** What is refused of several targets alike is one mistake that names them all. */
  void refuse(List<RefusedWish> wishes) {
    List<Diagnostic> said = RefusedWish.diagnostics(wishes);
    for (String target :
        wishes.stream().map(wish -> wish.target().toString()).distinct().toList()) {
      add(
          target,
          said.stream()
              .filter(each -> each.targets().isEmpty() || each.targets().contains(target))
              .toList());
    }
  }

  boolean has(String target) {
    return byTarget.containsKey(target);
  }

  /** By target, in the order in which they failed. */
  Map<String, List<Diagnostic>> byTarget() {
    return Collections.unmodifiableMap(byTarget);
  }

  /** Throws all that went wrong if there is nothing left to go on with. */
  <T> List<T> requireSome(List<T> left) {
    if (left.isEmpty()) {
      throw exception(byTarget);
    }
    return left;
  }

  /** All mistakes of some targets, once each. */
  static ArrowException exception(Map<String, List<Diagnostic>> byTarget) {
    DiagnosticLog log = new DiagnosticLog();
    byTarget.values().forEach(each -> each.forEach(log::report));
    return new ArrowException(log.sorted());
  }
}
