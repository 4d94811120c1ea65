package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/** Takes a condition that does not hold apart, down to the terms that are in the way. */
final class ObstacleFinder {
  private ObstacleFinder() {}

  /**
   * The terms that would have to hold.
   *
   * @param wanted the logic value that the condition should have at least
   */
  static List<Obstacle> of(Configuration configuration, Expr condition, int wanted) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Expr term : condition.conjuncts()) {
      if (configuration.logic(term) < wanted) {
        obstacles.add(new Obstacle(term, term.position(), facts(configuration, term)));
      }
    }
    return obstacles;
  }

  private static List<Obstacle.Fact> facts(Configuration configuration, Expr term) {
    List<Obstacle.Fact> facts = new ArrayList<>();
    term.forEachReference(
        reference -> {
          boolean defined = configuration.model().symbol(reference.name()).isPresent();
          String value = configuration.value(reference.name()).text();
          Obstacle.Fact fact = new Obstacle.Fact(reference.name(), value, defined);
          if ((defined || !NumberText.isNumber(reference.name())) && !facts.contains(fact)) {
            facts.add(fact);
          }
        });
    return facts;
  }
}
