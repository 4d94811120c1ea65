package dev.arrow.cli;

import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Selector;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a few words where a value comes from. */
final class OriginText {
  private OriginText() {}

  static String of(Origin origin) {
    if (origin instanceof Origin.FromUser user) {
      return user.line().origin().toString();
    }
    if (origin instanceof Origin.FromDefault fromDefault) {
      String condition =
          SymbolDocument.text(fromDefault.condition()).map(each -> " if " + each).orElse("");
      return "default" + condition + ", " + fromDefault.position();
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
    return selectors.stream().map(Selector::symbol).distinct().collect(Collectors.joining(", "));
  }
}
