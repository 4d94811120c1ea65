package dev.arrow.solver.encode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A tree as clauses, as far as somebody has asked. A symbol that is only mentioned may have any
 * value; once it is {@link #explain explained}, it has the one that its lines, prompts, defaults,
 * selects and choice give it. So what cannot be while symbols are open cannot be at all, and what
 * can be has to be proved by the engine.
 */
public final class Encoding implements Symbols {
  private final KconfigModel model;
  private final Configuration now;
  private final Formula formula = new Formula();
  private final Logic logic = new Logic(formula);
  private final Guards guards;
  private final Changes changes;
  private final Numbers numbers = new Numbers(formula);
  private final Parts parts;
  private final PlainRules plain;
  private final Map<Symbol, Pair> pairs = new LinkedHashMap<>();
  private final Set<Symbol> explained = new LinkedHashSet<>();
  private final Map<Symbol, Integer> unmet = new LinkedHashMap<>();
  private final Map<Symbol, Integer> otherThanNow = new HashMap<>();

  /**
   * An encoding in which nothing is explained yet.
   *
   * @param now the lines that could be changed
   * @param apart whether each statement can be left out, by {@link #statements}
   */
  public Encoding(Configuration now, boolean apart) {
    this(now, apart, symbol -> false);
  }

  /**
   * An encoding in which also programs may come to need something.
   *
   * @param needable what a program may need, whatever the lines say
   */
  public Encoding(Configuration now, boolean apart, Predicate<Symbol> needable) {
    this.model = now.model();
    this.now = now;
    this.guards = new Guards(logic, apart);
    Lines lines = new Lines(now);
    this.changes = new Changes(formula, lines, needable);
    Conditions conditions = new Conditions(model, logic, this, numbers);
    Around around = new Around(model, logic, guards, conditions);
    this.parts = new Parts(logic, this, guards, conditions, around, lines, changes);
    this.plain = new PlainRules(model, parts);
  }

  public Formula formula() {
    return formula;
  }

  @Override
  public Pair of(Symbol symbol) {
    if (!symbol.type().isLogical()) {
      return Pair.N;
    }
    Pair known = pairs.get(symbol);
    if (known == null) {
      boolean tristate = symbol.type() == SymbolType.TRISTATE;
      known = tristate ? logic.free() : Pair.of(formula.variable());
      pairs.put(symbol, known);
    }
    return known;
  }

  @Override
  public int modules() {
    return model.modules().map(symbol -> of(symbol).on()).orElse(Formula.FALSE);
  }

  @Override
  public int modulesOf(Symbol symbol) {
    if (symbol.type() != SymbolType.TRISTATE) {
      return Formula.FALSE;
    }
    return guards.bound(Pair.of(modules()), StatementText.modules(symbol, model.modules())).on();
  }

  /** Binds the symbol, and the other members of its choice, to what the tree says. */
  public void explain(Symbol symbol) {
    if (!symbol.type().isLogical() || !explained.add(symbol)) {
      return;
    }
    Choice choice = symbol.choice().orElse(null);
    if (choice != null) {
      explain(choice);
      return;
    }
    PlainRules.Computed computed = plain.of(symbol);
    logic.requireSame(of(symbol), computed.value());
    if (computed.unmet() != Formula.FALSE) {
      unmet.put(symbol, computed.unmet());
    }
  }

  private void explain(Choice choice) {
    ChoiceMembers members = new ChoiceMembers(model, choice, parts);
    Dialect.ChoiceRule rule = model.dialect().choiceRule();
    Map<Symbol, Pair> values =
        rule.hasMode()
            ? new ModeRules(parts).of(choice, members)
            : new PickRules(rule.isStrict(), parts).of(choice, members);
    for (Map.Entry<Symbol, Pair> value : values.entrySet()) {
      Symbol member = value.getKey();
      explained.add(member);
      if (member.type().isLogical()) {
        Pair bound = guards.bound(value.getValue(), StatementText.of(choice));
        logic.requireSame(of(member), bound);
      }
    }
  }

  public boolean isExplained(Symbol symbol) {
    return explained.contains(symbol);
  }

  /** The explained symbols, in the order in which they were. */
  public Set<Symbol> explained() {
    return Collections.unmodifiableSet(explained);
  }

  /** All symbols that have a value in the clauses, in the order in which they were met. */
  public Set<Symbol> mentioned() {
    return Collections.unmodifiableSet(pairs.keySet());
  }

  /** The symbols that are mentioned and not explained, in the order in which they were met. */
  public List<Symbol> open() {
    List<Symbol> open = new ArrayList<>();
    for (Symbol symbol : pairs.keySet()) {
      if (!explained.contains(symbol)) {
        open.add(symbol);
      }
    }
    return open;
  }

  /** A literal that holds if a symbol has another value than now. */
  public int otherThanNow(Symbol symbol) {
    Integer known = otherThanNow.get(symbol);
    if (known == null) {
      known = formula.variable();
      for (int literal : of(symbol).literals(value(now, symbol))) {
        formula.require(literal, known);
      }
      otherThanNow.put(symbol, known);
    }
    return known;
  }

  /** The value of a bool or tristate in a configuration. */
  public static Tristate value(Configuration configuration, Symbol symbol) {
    return switch (configuration.text(symbol)) {
      case "y" -> Tristate.Y;
      case "m" -> Tristate.M;
      default -> Tristate.N;
    };
  }

  /** Of explained symbols the literals that hold while more is selected than may be on. */
  public Map<Symbol, Integer> unmet() {
    return Collections.unmodifiableMap(unmet);
  }

  /** All lines that could be changed, of explained symbols. */
  public List<Change> changes() {
    return changes.all();
  }

  /** Of explained symbols that a program may need the literals that hold if one does. */
  public Map<Symbol, Integer> needs() {
    return changes.needs();
  }

  /** Whether a node's dependencies hold. */
  public Pair dependency(MenuNode node) {
    return parts.around().dependency(node);
  }

  /** A literal that holds if a select is more than what its target depends on. */
  public int unmetBy(Property.Select select, Symbol target) {
    return plain.unmetBy(select, target);
  }

  /** The literal of each statement, where they are apart. */
  public Map<Statement, Integer> statements() {
    return guards.literals();
  }

  /** The value of a symbol in an assignment; empty if it is not mentioned. */
  public Optional<Tristate> value(Symbol symbol, boolean[] assignment) {
    return Optional.ofNullable(pairs.get(symbol)).map(pair -> pair.in(assignment));
  }

  /** Comparisons with numbers and texts, in the order in which they were met. */
  public List<Expr.Comparison> comparisons() {
    return numbers.all();
  }

  /** Whether a comparison with a number or text holds. */
  public int compared(Expr.Comparison comparison) {
    return numbers.compared(comparison);
  }

  /**
   * Learns what a comparison with a number or text gives, for all cases in which the number has its
   * value for the same reasons as in the configuration.
   *
   * @param proof with the lines for numbers and texts as they are now
   */
  public void learn(Configuration proof, Expr.Comparison comparison) {
    List<Integer> reasons = new NumberReasons(parts, proof).of(comparison);
    int[] clause = new int[reasons.size() + 1];
    for (int i = 0; i < reasons.size(); i++) {
      clause[i] = -reasons.get(i);
    }
    int literal = numbers.compared(comparison);
    clause[reasons.size()] = proof.holds(comparison) ? literal : -literal;
    formula.require(clause);
  }
}
