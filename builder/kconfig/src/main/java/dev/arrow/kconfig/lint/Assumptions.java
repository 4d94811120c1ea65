package dev.arrow.kconfig.lint;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must hold when a select takes effect, as far as the entries say so themselves: its
 * conditions, and those of every symbol that is named there, and so on; and that whatever one of
 * these selects is on.
 *
 * <p>That a symbol which is on has its dependencies is taken for granted of symbols that are
 * evaluated before the select's target alone, so that no proof goes in a circle. What is selected
 * comes later, so of that only is known that it is on.
 */
public final class Assumptions {
  private static final int MOST = 10_000;

  private final KconfigModel model;
  private final Set<String> held = new HashSet<>();
  private final Deque<Symbol> open = new ArrayDeque<>();
  private final Deque<Symbol> selecting = new ArrayDeque<>();

  private Assumptions(KconfigModel model) {
    this.model = model;
  }

  /** All that holds with a select. */
  public static Assumptions of(KconfigModel model, Property.Select select) {
    Assumptions assumptions = new Assumptions(model);
    assumptions.assume(select.effectiveCondition());
    select.node().symbol().ifPresent(symbol -> assumptions.holdOn(symbol.name()));
    assumptions.close();
    return assumptions;
  }

  /** All that holds with a condition. */
  public static Assumptions of(KconfigModel model, Expr condition) {
    Assumptions assumptions = new Assumptions(model);
    assumptions.assume(condition);
    assumptions.close();
    return assumptions;
  }

  /** Whether a condition follows. */
  public boolean imply(Expr condition) {
    return condition.conjuncts().stream()
        .allMatch(
            term -> term == Expr.Constant.YES || held.contains(term.toString()) || follows(term));
  }

  /** Evaluates without recursion: expressions may be deep. */
  private boolean follows(Expr expr) {
    Deque<Expr> parts = new ArrayDeque<>(List.of(expr));
    Deque<Expr> order = new ArrayDeque<>();
    while (!parts.isEmpty()) {
      Expr part = parts.pop();
      order.push(part);
      if (part instanceof Expr.And and) {
        parts.push(and.left());
        parts.push(and.right());
      } else if (part instanceof Expr.Or or) {
        parts.push(or.left());
        parts.push(or.right());
      }
    }
    Deque<Boolean> values = new ArrayDeque<>();
    while (!order.isEmpty()) {
      Expr part = order.pop();
      if (part instanceof Expr.And) {
        boolean left = values.pop();
        boolean right = values.pop();
        values.push(left && right);
      } else if (part instanceof Expr.Or) {
        boolean left = values.pop();
        boolean right = values.pop();
        values.push(left || right);
      } else {
        values.push(held.contains(part.toString()));
      }
    }
    return values.pop();
  }

  private void assume(Expr condition) {
    condition.conjuncts().forEach(this::hold);
  }

  private void hold(Expr term) {
    if (term instanceof Expr.Reference reference) {
      holdOn(reference.name());
    } else if (held.size() < MOST) {
      held.add(term.toString());
    }
  }

  private void holdOn(String name) {
    if (held.size() < MOST && held.add(name)) {
      model.symbol(name).ifPresent(open::add);
    }
  }

  private void close() {
    while (!open.isEmpty()) {
      Symbol symbol = open.pop();
      selecting.add(symbol);
      if (symbol.definitions().size() == 1) {
        MenuNode node = symbol.definitions().get(0);
        assume(node.dependency());
        onlyDefault(symbol, node);
      }
    }
    while (!selecting.isEmpty()) {
      selected(selecting.pop());
    }
  }

  /** With one entry, what it selects without a condition is on. */
  private void selected(Symbol symbol) {
    if (symbol.definitions().size() == 1) {
      for (Property.Select select : symbol.definitions().get(0).selects()) {
        if (select.condition() == Expr.Constant.YES
            && held.size() < MOST
            && held.add(select.target())) {
          model.symbol(select.target()).ifPresent(selecting::add);
        }
      }
    }
  }

  /** What nobody can set and nothing selects is on only where its default is. */
  private void onlyDefault(Symbol symbol, MenuNode node) {
    boolean free =
        symbol.hasPrompt() || !symbol.selectedBy().isEmpty() || !symbol.impliedBy().isEmpty();
    if (!free && node.defaults().size() == 1) {
      Property.Default only = node.defaults().get(0);
      assume(only.condition());
      assume(only.value());
    }
  }
}
