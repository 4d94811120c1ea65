package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.eval.UserLine;
import java.util.List;
import java.util.stream.Collectors;

/** Where a value comes from, in words. */
public final class OriginWords {
  private static final int MOST_NAMED = 3;

  private OriginWords() {}

  /** A clause without a full stop. */
  public static String of(Origin origin) {
    if (origin instanceof Origin.FromUser user) {
      // What the program needs is said there as a whole.
      boolean need = user.line().weight() == UserLine.Weight.NEED;
      return (need ? "" : "set in ") + user.line().origin();
    }
    if (origin instanceof Origin.FromDefault from) {
      return "default at " + from.position();
    }
    if (origin instanceof Origin.FromSelect select) {
      return "selected by " + names(select.selectors());
    }
    if (origin instanceof Origin.FromImply imply) {
      return "implied by " + names(imply.selectors());
    }
    if (origin instanceof Origin.FromRange range) {
      return "range %s to %s at %s".formatted(range.low(), range.high(), range.position());
    }
    if (origin instanceof Origin.FromChoice choice) {
      return "choice at " + choice.position();
    }
    return "nobody gave a value";
  }

  /** The names of those who select or imply, the first few of many. */
  public static String names(List<Selector> selectors) {
    String shown =
        selectors.stream()
            .limit(MOST_NAMED)
            .map(Selector::symbol)
            .collect(Collectors.joining(", "));
    int more = selectors.size() - MOST_NAMED;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
