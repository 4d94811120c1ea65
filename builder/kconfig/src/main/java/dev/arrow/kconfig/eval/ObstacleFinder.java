package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the terms that keep a prompt from being seen, or a symbol from being on. */
final class ObstacleFinder {
  /** Sides of sides of an alternative are told apart up to here. */
  private static final int DEEPEST = 4;

  private static final int MOST_BRANCHES = 16;

  /** So many are listed, the outermost first; nobody reads, or mends, more of them at a time. */
  static final int MOST = 100;

  private final Configuration configuration;
  private final KconfigModel model;
  private final ObstaclesAround choices = new ObstaclesAround(this::ofChoice);
  private final ObstaclesAround dependencies =
      new ObstaclesAround((node, wanted) -> within(node.ownDependency(), node, wanted, 0));
  private final ObstaclesAround visibilities =
      new ObstaclesAround((node, wanted) -> within(node.ownVisibility(), node, wanted, 0));

  ObstacleFinder(Configuration configuration) {
    this.configuration = configuration;
    this.model = configuration.model();
  }

  /** As many as are listed. */
  static List<Obstacle> first(List<Obstacle> all) {
    return List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
  }

  /**
   * For each prompt of the symbol what must hold for it to be seen and does not. Where a choice has
   * a mode, its own prompt must be seen, too.
   *
   * @param wanted the logic value that each term has to have at least
   */
  List<List<Obstacle>> beforePrompts(Symbol symbol, int wanted) {
    List<List<Obstacle>> ways = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      for (Property.Prompt prompt : node.prompts()) {
        List<Obstacle> way = new ArrayList<>(choices.around(node, wanted));
        way.addAll(dependencies.around(node, wanted));
        node.parent().ifPresent(menu -> way.addAll(visibilities.around(menu, wanted)));
        way.addAll(within(prompt.condition(), node, wanted, 0));
        ways.add(first(way));
      }
    }
    return ways;
  }

  /** For each entry of the symbol what must hold for it to be on and does not. */
  List<List<Obstacle>> beforeEntries(Symbol symbol, int wanted) {
    List<List<Obstacle>> ways = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      ways.add(dependencies.around(node, wanted));
    }
    return ways;
  }

  /** Of a choice around a member what is not a condition of its members anyway. */
  private List<Obstacle> ofChoice(MenuNode node, int wanted) {
    boolean hides = node.kind() == MenuNode.Kind.CHOICE && model.dialect().choiceRule().hasMode();
    return hides && node.prompt().isPresent()
        ? within(node.prompt().get().condition(), node, wanted, 0)
        : List.of();
  }

  private List<Obstacle> within(Expr condition, MenuNode of, int wanted, int depth) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Expr term : condition.conjuncts()) {
      if (obstacles.size() < MOST && configuration.logic(term) < wanted) {
        List<List<Obstacle>> branches = branches(term, of, wanted, depth);
        obstacles.add(new Obstacle(term, term.position(), of, facts(term), branches));
      }
    }
    return obstacles;
  }

  private List<List<Obstacle>> branches(Expr term, MenuNode of, int wanted, int depth) {
    List<List<Obstacle>> branches = new ArrayList<>();
    if (!(term instanceof Expr.Or) || depth == DEEPEST) {
      return branches;
    }
    Deque<Expr> open = new ArrayDeque<>();
    open.push(term);
    while (!open.isEmpty() && branches.size() < MOST_BRANCHES) {
      Expr side = open.pop();
      if (side instanceof Expr.Or or) {
        open.push(or.right());
        open.push(or.left());
      } else {
        branches.add(within(side, of, wanted, depth + 1));
      }
    }
    return branches;
  }

  /** The symbols of an expression, each once, with their values. */
  List<Obstacle.Fact> facts(Expr term) {
    Set<Obstacle.Fact> facts = new LinkedHashSet<>();
    term.forEachReference(
        reference -> {
          boolean defined = model.symbol(reference.name()).isPresent();
          String value = configuration.value(reference.name()).text();
          // A bare number is a name that is defined nowhere.
          if (defined || !NumberText.isNumber(reference.name())) {
            facts.add(new Obstacle.Fact(reference.name(), value, defined));
          }
        });
    return List.copyOf(facts);
  }
}
