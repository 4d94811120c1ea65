package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of the configuration, or a need of the program, that did not come true.
 *
 * @param target where
 * @param symbol which option was wished
 * @param value what was wished for it
 * @param diagnostic the line, the reason and what to do; the target is not in it
 */
public record RefusedWish(Target target, String symbol, String value, Diagnostic diagnostic) {
  private static final Set<PlanError> BY_TARGET =
      Set.of(PlanError.LINE_REFUSED, PlanError.NEED_REFUSED, PlanError.GOAL_NOT_MET);

  /** What to say of wishes: what is the same for several targets is said once, with all named. */
  public static List<Diagnostic> diagnostics(List<RefusedWish> wishes) {
    Map<Diagnostic, Set<Target>> targets = new LinkedHashMap<>();
    for (RefusedWish wish : wishes) {
      targets.computeIfAbsent(wish.diagnostic, each -> new TreeSet<>()).add(wish.target);
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    targets.forEach((diagnostic, where) -> diagnostics.add(said(diagnostic, where)));
    return diagnostics;
  }

  /** Throws an ArrowException that names all wishes, if there are any. */
  public static void requireNone(List<RefusedWish> wishes) {
    if (!wishes.isEmpty()) {
      throw new ArrowException(diagnostics(wishes));
    }
  }

  private static Diagnostic said(Diagnostic diagnostic, Set<Target> targets) {
    if (BY_TARGET.stream().noneMatch(kind -> kind == diagnostic.kind())) {
      return diagnostic;
    }
    return diagnostic.forTargets(targets.stream().map(Target::toString).toList());
  }
}
