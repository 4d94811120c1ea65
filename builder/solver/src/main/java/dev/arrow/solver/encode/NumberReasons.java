package dev.arrow.solver.encode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a number or text has its value in a configuration: literals that hold there, and wherever
 * they hold with the same lines of numbers and texts, the value is the same.
 */
final class NumberReasons {
  private final KconfigModel model;
  private final Parts parts;
  private final Configuration proof;
  private final Set<String> asked = new HashSet<>();
  private final Set<Symbol> seen = new HashSet<>();
  private final Deque<Symbol> open = new ArrayDeque<>();
  private final List<Integer> literals = new ArrayList<>();

  NumberReasons(Parts parts, Configuration proof) {
    this.model = proof.model();
    this.parts = parts;
    this.proof = proof;
    for (UserLine line : proof.lines()) {
      asked.add(line.symbol());
    }
  }

  /** The literals for what a comparison gives. */
  List<Integer> of(Expr.Comparison comparison) {
    forget();
    if (!isOutOfRange(comparison)) {
      forget();
      operand(comparison.left());
      operand(comparison.right());
    }
    while (!open.isEmpty()) {
      number(open.pop());
    }
    return List.copyOf(literals);
  }

  private void forget() {
    literals.clear();
    seen.clear();
    open.clear();
  }

  /** Whether the range alone, whose reasons are gathered, keeps a number from being a constant. */
  private boolean isOutOfRange(Expr.Comparison comparison) {
    Symbol symbol = model.symbol(comparison.left().text()).orElse(null);
    if (comparison.relation() != Relation.EQUAL
        || !(comparison.left() instanceof Expr.Reference)
        || !(comparison.right() instanceof Expr.Constant)
        || symbol == null) {
      return false;
    }
    Property.Range range = ranges(symbol).orElse(null);
    return range != null && excludes(range, symbol.type(), comparison.right().text());
  }

  private boolean excludes(Property.Range range, SymbolType type, String value) {
    String low = text(range.low());
    String high = text(range.high());
    boolean numbers =
        (type == SymbolType.INT || type == SymbolType.HEX)
            && NumberText.isValid(type, low)
            && NumberText.isValid(type, high)
            && NumberText.isValid(type, value);
    return numbers
        && (NumberText.compare(type, value, low) < 0 || NumberText.compare(type, value, high) > 0);
  }

  private String text(Expr.Operand operand) {
    return operand instanceof Expr.Reference
        ? model.symbol(operand.text()).map(proof::text).orElse(operand.text())
        : operand.text();
  }

  private void operand(Expr expr) {
    Symbol symbol =
        expr instanceof Expr.Reference reference
            ? model.symbol(reference.name()).orElse(null)
            : null;
    if (symbol != null && seen.add(symbol)) {
      if (symbol.type().isLogical()) {
        for (int literal : parts.symbols().of(symbol).literals(Encoding.value(proof, symbol))) {
          literals.add(literal);
        }
      } else {
        open.push(symbol);
      }
    }
  }

  private void number(Symbol symbol) {
    if (asked.contains(symbol.name()) && symbol.hasPrompt()) {
      List<Integer> prompts = new ArrayList<>();
      for (MenuNode node : symbol.definitions()) {
        node.prompts().forEach(prompt -> prompts.add(parts.around().prompt(prompt).on()));
      }
      int shown = parts.logic().formula().any(prompts);
      add(shown, proof.isVisible(symbol));
    }
    ranges(symbol);
    defaults(symbol);
    if (PlainRules.isSilent(symbol)) {
      add(parts.guards().bound(Pair.Y, StatementText.bare(symbol)).on(), true);
    }
  }

  /** The range that counts, with what that depends on. */
  private Optional<Property.Range> ranges(Symbol symbol) {
    for (MenuNode node : symbol.definitions()) {
      for (Property.Range range : node.ranges()) {
        if (condition(range)) {
          operand(range.low());
          operand(range.high());
          return Optional.of(range);
        }
      }
    }
    return Optional.empty();
  }

  private void defaults(Symbol symbol) {
    for (MenuNode node : symbol.definitions()) {
      for (Property.Default value : node.defaults()) {
        if (condition(value)) {
          operand(value.value());
          return;
        }
      }
    }
  }

  /** Whether the property counts; that it does, or not, is a reason. */
  private boolean condition(Property property) {
    Around around = parts.around();
    boolean holds = around.holds(proof, property.node()) && proof.holds(property.condition());
    add(around.counts(property).on(), holds);
    return holds;
  }

  private void add(int literal, boolean holds) {
    if (literal != Formula.TRUE && literal != Formula.FALSE) {
      literals.add(holds ? literal : -literal);
    }
  }
}
