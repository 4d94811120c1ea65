package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what would switch a symbol on that nobody can set, and why it does not. */
final class IdleWays {
  private final Configuration configuration;
  private final CauseFinder finder;
  private final int breadth;

  IdleWays(Configuration configuration, CauseFinder finder, int breadth) {
    this.configuration = configuration;
    this.finder = finder;
    this.breadth = breadth;
  }

  Causes of(Symbol symbol) {
    List<Property> ways = new ArrayList<>(symbol.selectedBy());
    ways.addAll(symbol.impliedBy());
    for (MenuNode node : symbol.definitions()) {
      node.defaults().stream().filter(value -> !isNo(value)).forEach(ways::add);
    }
    ways.removeIf(way -> (unmet(way).isEmpty() && isOn(way)) || isForbidden(way));
    ways.sort(Comparator.comparing(this::isFar));
    return Causes.each(ways, breadth, this::idle);
  }

  private boolean isForbidden(Property way) {
    return !isOn(way) && finder.isForbidden(selecting(way));
  }

  /** Whether more must be changed for it than the entry of a select or imply; those come last. */
  private boolean isFar(Property way) {
    return isOn(way) || configuration.settable(selecting(way)).isEmpty();
  }

  private static boolean isNo(Property.Default value) {
    return value.value() instanceof Expr.Constant constant && constant.text().equals("n");
  }

  /** Whether the entry of a select or imply is on; of a default that is no question. */
  private boolean isOn(Property way) {
    return way instanceof Property.Default
        || way.node().symbol().map(each -> configuration.on(each.name())).orElse(true);
  }

  private Cause idle(Property way) {
    Claim claim = new Claim.Idle(way);
    return isOn(way)
        ? Causes.each(unmet(way), breadth, finder::unmet).of(claim)
        : Cause.of(claim, List.of(finder.named(selecting(way).name(), "y")));
  }

  private static Symbol selecting(Property way) {
    return way.node().symbol().orElseThrow();
  }

  /** The conditions of a way that do not hold. */
  private List<Obstacle> unmet(Property way) {
    List<Expr> terms = new ArrayList<>(way.effectiveCondition().conjuncts());
    if (way instanceof Property.Default value) {
      terms.addAll(value.value().conjuncts());
    }
    List<Obstacle> unmet = new ArrayList<>();
    for (Expr term : terms) {
      if (!configuration.holds(term)) {
        unmet.add(new Obstacle(term, term.position(), way.node(), facts(term), List.of()));
      }
    }
    return unmet;
  }

  private List<Obstacle.Fact> facts(Expr term) {
    Set<Obstacle.Fact> facts = new LinkedHashSet<>();
    term.forEachReference(
        reference -> {
          String name = reference.name();
          boolean defined = configuration.model().symbol(name).isPresent();
          facts.add(new Obstacle.Fact(name, configuration.value(name).text(), defined));
        });
    return List.copyOf(facts);
  }
}
