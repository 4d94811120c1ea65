package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what hinders a symbol into a few words. */
final class BriefFinder {
  private static final int MOST = 3;
  private static final int LONGEST = 40;

  private final Configuration configuration;
  private final Worlds worlds;
  private final Vocabulary vocabulary;

  BriefFinder(Configuration configuration, Worlds worlds, Vocabulary vocabulary) {
    this.configuration = configuration;
    this.worlds = worlds;
    this.vocabulary = vocabulary;
  }

  /** Why it is not on, or cannot be off, or cannot be set; empty if it can. */
  Optional<Brief> of(Symbol symbol) {
    boolean on = configuration.on(symbol.name());
    if (worlds.decides(symbol)) {
      return Optional.of(new Brief("the target decides", true));
    }
    if (!on && worlds.forbids(symbol)) {
      return Optional.of(only(symbol));
    }
    Optional<String> wanted =
        symbol.type().isLogical() ? Optional.of(on ? "n" : "y") : Optional.empty();
    return Hindrances.of(configuration, symbol, wanted)
        .map(
            reason ->
                elsewhere(symbol, reason).orElseGet(() -> new Brief(text(symbol, reason), false)));
  }

  private Brief only(Symbol symbol) {
    List<String> where = worlds.where(symbol);
    String text = where.isEmpty() ? "on no target" : "only " + listed(where, " or ");
    return new Brief(text, true);
  }

  /**
   * Where a symbol can be switched on that a user cannot ask for here, as its prompt is not for
   * this target. A program may still need it.
   */
  private Optional<Brief> elsewhere(Symbol symbol, Reason reason) {
    boolean asked = configuration.on(symbol.name()) || !worlds.leavesToProgram(symbol);
    if (asked || !(reason instanceof Reason.Blocked blocked)) {
      return Optional.empty();
    }
    return blocked.obstacles().stream()
        .filter(obstacle -> obstacle.branches().isEmpty())
        .map(Obstacle::part)
        .flatMap(
            part -> part instanceof Expr.Reference name ? Stream.of(name.name()) : Stream.empty())
        .flatMap(name -> configuration.model().symbol(name).stream())
        .filter(worlds::forbids)
        .findFirst()
        .map(this::only);
  }

  private String text(Symbol symbol, Reason reason) {
    if (reason instanceof Reason.Blocked blocked) {
      return "needs " + listed(words(blocked.obstacles()), ", ");
    }
    if (reason instanceof Reason.ForcedOn forced) {
      return "needed by " + listed(selectors(forced.selectors()), ", ");
    }
    if (reason instanceof Reason.Promptless) {
      return promptless(symbol);
    }
    if (reason instanceof Reason.ChoiceTaken taken) {
      return "instead of " + word(taken.by());
    }
    if (reason instanceof Reason.ChoiceNeedsOne) {
      return "one of its choice must be on";
    }
    if (reason instanceof Reason.NoModules) {
      return "there are no modules";
    }
    return reason.message();
  }

  /** Who could switch it on, as the user cannot. */
  private String promptless(Symbol symbol) {
    Set<String> names = new LinkedHashSet<>();
    List<Property> ways = new ArrayList<>(symbol.selectedBy());
    ways.addAll(symbol.impliedBy());
    for (Property way : ways) {
      way.node().symbol().ifPresent(each -> names.add(word(each.name())));
    }
    boolean off = symbol.type().isLogical() && !configuration.on(symbol.name());
    return off && !names.isEmpty()
        ? "comes with " + listed(List.copyOf(names), " or ")
        : "its value is computed";
  }

  private List<String> selectors(List<Selector> selectors) {
    return selectors.stream().map(each -> word(each.symbol())).distinct().toList();
  }

  private List<String> words(List<Obstacle> obstacles) {
    return obstacles.stream().map(this::words).distinct().toList();
  }

  private String words(Obstacle obstacle) {
    if (!obstacle.branches().isEmpty()) {
      List<String> sides = new ArrayList<>();
      for (List<Obstacle> side : obstacle.branches()) {
        sides.add(listed(words(side), " and "));
      }
      return listed(sides, " or ");
    }
    if (obstacle.part() instanceof Expr.Not not && not.operand() instanceof Expr.Reference name) {
      return "no " + word(name.name());
    }
    return obstacle.part() instanceof Expr.Reference reference
        ? word(reference.name())
        : shortened(obstacle.part().toString());
  }

  private String word(String symbol) {
    return vocabulary.library(symbol).orElse(symbol);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }

  private static String listed(List<String> words, String separator) {
    List<String> shown = words.subList(0, Math.min(words.size(), MOST));
    int more = words.size() - shown.size();
    return String.join(separator, shown) + (more == 0 ? "" : " and " + more + " more");
  }
}
