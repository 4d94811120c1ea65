package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.syntax.Expr;
import java.util.List;

/** Says in a few words where a value comes from. */
public final class OriginText {
  private static final int MOST = 3;

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

  /** The same, with no more than a few names in it. */
  static String brief(Origin origin) {
    if (origin instanceof Origin.FromSelect select) {
      return "selected by " + first(select.selectors());
    }
    return origin instanceof Origin.FromImply imply
        ? "implied by " + first(imply.selectors())
        : of(origin);
  }

  private static List<String> distinct(List<Selector> selectors) {
    return selectors.stream().map(Selector::symbol).distinct().toList();
  }

  private static String names(List<Selector> selectors) {
    return String.join(", ", distinct(selectors));
  }

  private static String first(List<Selector> selectors) {
    List<String> names = distinct(selectors);
    int more = names.size() - MOST;
    return more > 0
        ? String.join(", ", names.subList(0, MOST)) + " and " + more + " more"
        : String.join(", ", names);
  }
}
