package dev.arrow.kconfig.eval;

import java.util.ArrayList;
import java.util.List;

/** The sentences for {@link Reason}s. */
final class ReasonText {
  private static final int MOST_SHOWN = 5;
  private static final int LONGEST_SHOWN = 400;

  private ReasonText() {}

  static String of(Reason.UnknownSymbol reason) {
    String guess = reason.nearest().map(n -> " Is `" + n + "` meant?").orElse("");
    return "There is no symbol `" + reason.symbol() + "`." + guess;
  }

  static String of(Reason.Blocked reason) {
    List<String> parts = new ArrayList<>();
    for (Obstacle obstacle : reason.obstacles()) {
      String part = shortened(obstacle.part().toString());
      parts.add("`" + part + "` (" + obstacle.position() + facts(obstacle.facts()) + ")");
      if (parts.size() == MOST_SHOWN) {
        break;
      }
    }
    int all = reason.obstacles().size();
    String more = all < ObstacleFinder.MOST ? "" : " at least";
    String rest = all == parts.size() ? "" : " and " + (all - parts.size()) + " more" + more;
    return "`" + reason.symbol() + "` needs " + String.join(" and ", parts) + rest + ".";
  }

  /** A condition may be as long as its file. */
  private static String shortened(String part) {
    return part.length() <= LONGEST_SHOWN ? part : part.substring(0, LONGEST_SHOWN) + "...";
  }

  /** A sentence about a symbol whose dependency is not what it should be. */
  static String dependency(Obstacle obstacle) {
    List<Obstacle.Fact> facts = obstacle.facts();
    String part = shortened(obstacle.part().toString());
    if (facts.size() == 1 && facts.get(0).symbol().equals(part)) {
      Obstacle.Fact fact = facts.get(0);
      String is = fact.defined() ? "is " + shown(fact.value()) : "is defined nowhere";
      return "It depends on `" + part + "`, which " + is + ".";
    }
    return "It depends on `" + part + "`" + facts(facts) + ".";
  }

  private static String facts(List<Obstacle.Fact> of) {
    List<String> facts = new ArrayList<>();
    for (Obstacle.Fact fact : of) {
      String is = fact.defined() ? " is " + shown(fact.value()) : " is defined nowhere";
      facts.add("`" + fact.symbol() + "`" + is);
    }
    return facts.isEmpty() ? "" : ": " + joined(facts, ", ");
  }

  private static String shown(String value) {
    return value.isEmpty() ? "empty" : value;
  }

  static String of(Reason.ForcedOn reason) {
    return "`" + reason.symbol() + "` is selected by " + selectors(reason.selectors()) + ".";
  }

  private static String selectors(List<Selector> selectors) {
    List<String> parts = new ArrayList<>();
    for (Selector selector : selectors) {
      parts.add("`" + selector.symbol() + "` (" + selector.position() + ")");
    }
    return joined(parts, " and ");
  }

  static String of(Reason.InvalidValue reason) {
    String expected =
        switch (reason.type()) {
          case BOOL -> "`y` or `n`";
          case TRISTATE -> "`y`, `m` or `n`";
          case INT -> "a decimal number";
          case HEX -> "a hexadecimal number";
          case STRING -> "a text";
          case UNKNOWN -> "nothing: it has no type";
        };
    return "`" + reason.symbol() + "` takes " + expected + ".";
  }

  static String of(Reason.NoModules reason) {
    String why =
        reason
            .modules()
            .map(fact -> "`" + fact.symbol() + "` is " + fact.value())
            .orElse("the tree has no modules");
    return "`" + reason.symbol() + "` cannot be m: " + why + ".";
  }

  static String of(Reason.OutOfRange reason) {
    return "`%s` goes from %s to %s (%s%s)."
        .formatted(
            reason.symbol(), reason.low(), reason.high(), reason.position(), facts(reason.facts()));
  }

  static String of(Reason.ChoiceTaken reason) {
    String where = reason.line().map(l -> " (" + l.origin() + ")").orElse("");
    return "Its choice has one member, and `" + reason.by() + "`" + where + " is it.";
  }

  static String of(Reason.ChoiceNeedsOne reason) {
    return "One member of the choice at %s must be on, and `%s` is the only one left."
        .formatted(reason.choice(), reason.symbol());
  }

  static String of(Reason.Promptless reason) {
    return "`%s` has no prompt (%s): its value is computed and cannot be set."
        .formatted(reason.symbol(), reason.position());
  }

  static String of(Reason.Outweighed reason) {
    UserLine by = reason.by();
    return "`%s` is set to %s at %s.".formatted(by.symbol(), shown(by.value()), by.origin());
  }

  private static String joined(List<String> parts, String separator) {
    List<String> shown = parts.subList(0, Math.min(parts.size(), MOST_SHOWN));
    int rest = parts.size() - shown.size();
    return String.join(separator, shown) + (rest == 0 ? "" : separator + rest + " more");
  }
}
