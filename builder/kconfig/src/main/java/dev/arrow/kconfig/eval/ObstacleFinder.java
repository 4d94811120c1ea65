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
import java.util.List;

/** Finds the terms that keep a prompt from being seen, or a symbol from being on. */
final class ObstacleFinder {
  /** Sides of sides of an alternative are told apart up to here. */
  private static final int DEEPEST = 4;

  private static final int MOST_BRANCHES = 16;

  private final Configuration configuration;
  private final KconfigModel model;

  ObstacleFinder(Configuration configuration) {
    this.configuration = configuration;
    this.model = configuration.model();
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
        List<Obstacle> way = new ArrayList<>();
        addChoice(node, wanted, way);
        addAround(node, wanted, way);
        addVisible(node, wanted, way);
        add(prompt.condition(), node, wanted, way);
        ways.add(way);
      }
    }
    return ways;
  }

  /** For each entry of the symbol what must hold for it to be on and does not. */
  List<List<Obstacle>> beforeEntries(Symbol symbol, int wanted) {
    List<List<Obstacle>> ways = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      List<Obstacle> way = new ArrayList<>();
      addAround(node, wanted, way);
      ways.add(way);
    }
    return ways;
  }

  /** Of the choice around a member what is not a condition of its members anyway. */
  private void addChoice(MenuNode node, int wanted, List<Obstacle> out) {
    for (MenuNode around : fromTop(node)) {
      boolean hides =
          around.kind() == MenuNode.Kind.CHOICE && model.dialect().choiceRule().hasMode();
      if (hides && around.prompt().isPresent()) {
        add(around.prompt().get().condition(), around, wanted, out);
      }
    }
  }

  /** The conditions of a node and of all around it, the outermost first. */
  private void addAround(MenuNode node, int wanted, List<Obstacle> out) {
    for (MenuNode each : fromTop(node)) {
      add(each.ownDependency(), each, wanted, out);
    }
  }

  private void addVisible(MenuNode node, int wanted, List<Obstacle> out) {
    for (MenuNode each : fromTop(node)) {
      if (each != node) {
        add(each.ownVisibility(), each, wanted, out);
      }
    }
  }

  private static List<MenuNode> fromTop(MenuNode node) {
    Deque<MenuNode> nodes = new ArrayDeque<>();
    for (MenuNode at = node; at != null; at = at.parent().orElse(null)) {
      nodes.push(at);
    }
    return List.copyOf(nodes);
  }

  private void add(Expr condition, MenuNode of, int wanted, List<Obstacle> out) {
    out.addAll(within(condition, of, wanted, 0));
  }

  private List<Obstacle> within(Expr condition, MenuNode of, int wanted, int depth) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Expr term : condition.conjuncts()) {
      if (configuration.logic(term) < wanted) {
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
    List<Obstacle.Fact> facts = new ArrayList<>();
    term.forEachReference(
        reference -> {
          boolean defined = model.symbol(reference.name()).isPresent();
          String value = configuration.value(reference.name()).text();
          Obstacle.Fact fact = new Obstacle.Fact(reference.name(), value, defined);
          // A bare number is a name that is defined nowhere.
          if ((defined || !NumberText.isNumber(reference.name())) && !facts.contains(fact)) {
            facts.add(fact);
          }
        });
    return facts;
  }
}
