package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.syntax.Expr;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a few words where a value comes from. */
public final class OriginText {
  private static final int MOST = 5;

  private OriginText() {}

  /** Such as {@code default if NET, Kconfig:12:2}. */
  public static String of(Origin origin) {
    if (origin instanceof Origin.FromUser user) {
      UserLine line = user.line();
      return line.origin().toString();
    }
    if (origin instanceof Origin.FromDefault value) {
      boolean always = value.condition() == Expr.Constant.YES;
      return "default" + (always ? "" : " if " + value.condition()) + ", " + value.position();
    }
    if (origin instanceof Origin.FromSelect select) {
      return "selected by " + names(select.selectors());
    }
    if (origin instanceof Origin.FromImply imply) {
      return "implied by " + names(imply.selectors());
    }
    if (origin instanceof Origin.FromRange range) {
      String from = range.unbounded().isEmpty() ? "nothing" : range.unbounded();
      return "moved from %s into its range, %s to %s, %s"
          .formatted(from, range.low(), range.high(), range.position());
    }
    if (origin instanceof Origin.FromChoice choice) {
      return "choice, " + choice.position();
    }
    return "not set";
  }

  private static String names(List<Selector> selectors) {
    List<String> names = selectors.stream().map(Selector::symbol).distinct().toList();
    int more = names.size() - MOST;
    String shown = names.stream().limit(MOST).collect(Collectors.joining(", "));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
