package dev.arrow.solver.explain;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be on in a world, whatever the user sets. What it calls impossible is; what it calls
 * possible may not be. A set of possibilities is a number with the bits {@link #OFF} and {@link
 * #ON}.
 */
final class Reach {
  static final int OFF = 1;
  static final int ON = 2;
  static final int EITHER = OFF | ON;

  /** Beyond so many symbols in a chain everything is taken as possible. */
  private static final int DEEPEST = 200;

  private static final String LIBRARY = "LIB_";

  private final KconfigModel model;
  private final TargetFacts facts;
  private final World world;
  private final Map<String, Integer> known = new HashMap<>();
  private int depth;

  Reach(KconfigModel model, TargetFacts facts, World world) {
    this.model = model;
    this.facts = facts;
    this.world = world;
  }

  /** Whether the symbol can be on. */
  boolean canBeOn(Symbol symbol) {
    return (of(symbol.name()) & ON) != 0;
  }

  /** Whether anything but a program that needs the symbol can switch it on. */
  boolean canBeAskedFor(Symbol symbol) {
    return symbol.isTransitional() || canBeSeen(symbol) || (byOthers(symbol) & ON) != 0;
  }

  /** Whether some prompt of the symbol can be seen. */
  boolean canBeSeen(Symbol symbol) {
    for (MenuNode node : symbol.definitions()) {
      for (Property.Prompt prompt : node.prompts()) {
        if ((of(prompt.effectiveCondition()) & ON) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Evaluates without recursion over the expression, which may be deep. */
  private int of(Expr expr) {
    Deque<Integer> values = new ArrayDeque<>();
    for (Expr part : expr.postOrder()) {
      if (part instanceof Expr.And) {
        values.push(and(values.pop(), values.pop()));
      } else if (part instanceof Expr.Or) {
        values.push(not(and(not(values.pop()), not(values.pop()))));
      } else if (part instanceof Expr.Not) {
        values.push(not(values.pop()));
      } else {
        values.push(leaf(part));
      }
    }
    return values.pop();
  }

  private static int and(int left, int right) {
    return (left & right & ON) | ((left | right) & OFF);
  }

  private static int not(int value) {
    return ((value & OFF) << 1) | ((value & ON) >> 1);
  }

  private static int certain(boolean on) {
    return on ? ON : OFF;
  }

  private int leaf(Expr part) {
    if (part instanceof Expr.Comparison comparison) {
      return comparison(comparison);
    }
    if (part instanceof Expr.Constant constant) {
      return certain(constant.text().equals("y") || constant.text().equals("m"));
    }
    return of(((Expr.Reference) part).name());
  }

  private int comparison(Expr.Comparison comparison) {
    boolean equality =
        comparison.relation() == Relation.EQUAL || comparison.relation() == Relation.UNEQUAL;
    Optional<String> left = text(comparison.left());
    Optional<String> right = text(comparison.right());
    if (!equality || left.isEmpty() || right.isEmpty()) {
      return EITHER;
    }
    boolean equal = left.get().equals(right.get());
    return certain(equal == (comparison.relation() == Relation.EQUAL));
  }

  /** The text of a constant or of one of the variables of the world. */
  private Optional<String> text(Expr.Operand operand) {
    if (operand instanceof Expr.Constant) {
      return Optional.of(operand.text());
    }
    return TargetFacts.isVariable(operand.text())
        ? Optional.of(TargetFacts.text(operand.text(), world))
        : Optional.empty();
  }

  private int of(String name) {
    Integer value = known.get(name);
    if (value != null) {
      return value;
    }
    Symbol symbol = model.symbol(name).orElse(null);
    if (symbol == null || !symbol.type().isLogical()) {
      return OFF;
    }
    if (depth >= DEEPEST) {
      return EITHER;
    }
    depth++;
    known.put(name, EITHER);
    int found = facts.isOn(name, world).map(Reach::certain).orElseGet(() -> compute(symbol));
    depth--;
    known.put(name, found);
    return found;
  }

  private int compute(Symbol symbol) {
    if (symbol.isTransitional() || canBeSeen(symbol) || isNeeded(symbol)) {
      return EITHER;
    }
    return byOthers(symbol);
  }

  /** What selects, implies and defaults make of it. */
  private int byOthers(Symbol symbol) {
    int value = OFF;
    for (Property.Select select : symbol.selectedBy()) {
      value = or(value, by(select));
    }
    for (Property.Imply imply : symbol.impliedBy()) {
      value = or(value, by(imply) | OFF);
    }
    List<Property.Default> defaults = new ArrayList<>();
    symbol.definitions().forEach(node -> defaults.addAll(node.defaults()));
    for (Property.Default each : defaults) {
      int own = and(of(each.effectiveCondition()), of(each.value()));
      value = or(value, defaults.size() == 1 ? own : own | OFF);
    }
    return value;
  }

  private static int or(int left, int right) {
    return not(and(not(left), not(right)));
  }

  private int by(Property property) {
    int condition = of(property.effectiveCondition());
    return property
        .node()
        .symbol()
        .map(selector -> and(condition, of(selector.name())))
        .orElse(condition);
  }

  /** Whether it is a library that nobody chooses and that a program may come to need. */
  private boolean isNeeded(Symbol symbol) {
    boolean chosen = symbol.definitions().stream().anyMatch(node -> !node.defaults().isEmpty());
    return !chosen
        && symbol.name().startsWith(LIBRARY)
        && symbol.definitions().stream().anyMatch(node -> (of(node.dependency()) & ON) != 0);
  }
}
