package dev.arrow.resolve;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which symbols can be set on a target at all. The target's facts are known, what the user can set
 * is not, and the rest follows from these.
 */
public final class TargetScope {
  /** Beyond this many symbols in a chain everything is taken as possible. */
  private static final int DEEPEST = 200;

  private final KconfigModel model;
  private final Map<String, Possibility> known = new HashMap<>();
  private int depth;

  private TargetScope(KconfigModel model) {
    this.model = model;
  }

  /** The scope of a model. */
  public static TargetScope of(KconfigModel model) {
    return new TargetScope(model);
  }

  /** True if some configuration of the target lets the user set the symbol. */
  boolean canSet(String name) {
    return model.symbol(name).map(this::canSet).orElse(false);
  }

  /** True if a prompt of the symbol mentions a fact of the target. */
  boolean dependsOnTarget(String name) {
    List<Expr.Reference> mentioned = new ArrayList<>();
    for (Property.Prompt prompt : prompts(name)) {
      prompt.effectiveCondition().forEachReference(mentioned::add);
    }
    return mentioned.stream().anyMatch(reference -> Facts.isTargetFact(reference.name(), model));
  }

  private boolean canSet(Symbol symbol) {
    return prompts(symbol.name()).stream()
        .anyMatch(prompt -> evaluate(prompt.effectiveCondition()) != Possibility.NEVER);
  }

  private List<Property.Prompt> prompts(String name) {
    List<Property.Prompt> prompts = new ArrayList<>();
    model
        .symbol(name)
        .ifPresent(symbol -> symbol.definitions().forEach(node -> prompts.addAll(node.prompts())));
    return prompts;
  }

  /** Whether a condition can hold on the target. */
  public Possibility possibility(Expr condition) {
    return evaluate(condition);
  }

  /** Evaluates without recursion over the expression, which may be deep. */
  private Possibility evaluate(Expr expr) {
    Deque<Possibility> values = new ArrayDeque<>();
    for (Expr part : expr.postOrder()) {
      values.push(combine(part, values));
    }
    return values.pop();
  }

  private Possibility combine(Expr part, Deque<Possibility> values) {
    if (part instanceof Expr.And) {
      return values.pop().and(values.pop());
    }
    if (part instanceof Expr.Or) {
      return values.pop().or(values.pop());
    }
    if (part instanceof Expr.Not) {
      return values.pop().not();
    }
    if (part instanceof Expr.Comparison comparison) {
      return compare(comparison);
    }
    if (part instanceof Expr.Constant constant) {
      return Possibility.of(constant.text().equals("y") || constant.text().equals("m"));
    }
    return part instanceof Expr.Reference reference ? symbol(reference.name()) : Possibility.MAYBE;
  }

  private Possibility compare(Expr.Comparison comparison) {
    Optional<String> left = text(comparison.left());
    Optional<String> right = text(comparison.right());
    boolean equality =
        comparison.relation() == Relation.EQUAL || comparison.relation() == Relation.UNEQUAL;
    if (left.isEmpty() || right.isEmpty() || !equality) {
      return Possibility.MAYBE;
    }
    boolean equal = left.get().equals(right.get());
    return Possibility.of(equal == (comparison.relation() == Relation.EQUAL));
  }

  /** The text of a constant, of a fact, or of a symbol that nobody can change. */
  private Optional<String> text(Expr.Operand operand) {
    Optional<Symbol> symbol = model.symbol(operand.text());
    if (operand instanceof Expr.Constant || symbol.isEmpty()) {
      return Optional.of(operand.text());
    }
    if (symbol.get().type() == SymbolType.BOOL) {
      return switch (symbol(operand.text())) {
        case NEVER -> Optional.of("n");
        case MAYBE -> Optional.empty();
        case ALWAYS -> Optional.of("y");
      };
    }
    return Facts.constantText(symbol.get());
  }

  private Possibility symbol(String name) {
    Possibility value = known.get(name);
    if (value != null) {
      return value;
    }
    Optional<Symbol> symbol = model.symbol(name);
    if (symbol.isEmpty()) {
      return Possibility.NEVER;
    }
    if (depth >= DEEPEST) {
      return Possibility.MAYBE;
    }
    depth++;
    known.put(name, Possibility.MAYBE);
    Possibility found = compute(symbol.get());
    depth--;
    known.put(name, found);
    return found;
  }

  private Possibility compute(Symbol symbol) {
    if (symbol.type() != SymbolType.BOOL && symbol.type() != SymbolType.TRISTATE) {
      return Possibility.NEVER;
    }
    Possibility value = forced(symbol);
    if (canSet(symbol)) {
      return value.or(Possibility.MAYBE);
    }
    if (canBeNeeded(symbol)) {
      return value.or(Possibility.MAYBE.and(dependency(symbol)));
    }
    List<Property.Default> defaults = new ArrayList<>();
    symbol.definitions().forEach(node -> defaults.addAll(node.defaults()));
    for (Property.Default each : defaults) {
      Possibility own = evaluate(each.effectiveCondition()).and(evaluate(each.value()));
      boolean certain = own == Possibility.ALWAYS && defaults.size() == 1;
      value = value.or(certain ? own : own.and(Possibility.MAYBE));
    }
    return value;
  }

  /** True for a library that nobody chooses: a program may come to need it. */
  private static boolean canBeNeeded(Symbol symbol) {
    return symbol.name().startsWith("LIB_")
        && symbol.definitions().stream().allMatch(node -> node.defaults().isEmpty());
  }

  private Possibility dependency(Symbol symbol) {
    Possibility value = Possibility.NEVER;
    for (MenuNode node : symbol.definitions()) {
      value = value.or(evaluate(node.dependency()));
    }
    return value;
  }

  private Possibility forced(Symbol symbol) {
    Possibility value = Possibility.NEVER;
    for (Property.Select select : symbol.selectedBy()) {
      value = value.or(by(select));
    }
    for (Property.Imply imply : symbol.impliedBy()) {
      value = value.or(by(imply).and(Possibility.MAYBE));
    }
    return value;
  }

  private Possibility by(Property property) {
    Possibility condition = evaluate(property.effectiveCondition());
    return property
        .node()
        .symbol()
        .map(selector -> condition.and(symbol(selector.name())))
        .orElse(condition);
  }
}
