package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns expressions of any depth into {@link Code}. */
final class ExprCompiler {
  private static final int NO_MODULES = -1;

  private final Map<String, Symbol> symbols;
  private final int modules;
  private final ConstantTable constants;
  private final IntList code;
  private final Deque<Object> open = new ArrayDeque<>();
  private int depth;
  private int deepest = 1;

  ExprCompiler(
      Map<String, Symbol> symbols,
      @Nullable Symbol modules,
      ConstantTable constants,
      IntList code) {
    this.symbols = symbols;
    this.modules = modules == null ? NO_MODULES : modules.index();
    this.constants = constants;
    this.code = code;
  }

  /** How many values an expression compiled here may put on the stack. */
  int deepest() {
    return deepest;
  }

  int position() {
    return code.size();
  }

  void end() {
    code.add(Code.of(Code.END, 0));
    depth = 0;
  }

  void unit(int unit) {
    push(Code.of(Code.UNIT, unit));
  }

  void constant(int value) {
    push(Code.of(Code.CONSTANT, value));
  }

  void and() {
    code.add(Code.of(Code.AND, 0));
    depth--;
  }

  private void push(int instruction) {
    code.add(instruction);
    depth++;
    deepest = Math.max(deepest, depth);
  }

  /** A condition: {@code m} in it holds only as far as modules are on. */
  void condition(Expr expr) {
    expression(expr, true);
  }

  /** A value. */
  void value(Expr expr) {
    expression(expr, false);
  }

  private void expression(Expr expr, boolean isCondition) {
    open.push(expr);
    while (!open.isEmpty()) {
      Object part = open.pop();
      if (part instanceof Integer instruction) {
        code.add(instruction);
        depth -= instruction == Code.of(Code.NOT, 0) ? 0 : 1;
      } else if (part instanceof Expr.And and) {
        binary(Code.AND, and.left(), and.right());
      } else if (part instanceof Expr.Or or) {
        binary(Code.OR, or.left(), or.right());
      } else if (part instanceof Expr.Not not) {
        open.push(Code.of(Code.NOT, 0));
        open.push(not.operand());
      } else {
        leaf((Expr) part, isCondition);
      }
    }
  }

  private void binary(int operation, Expr left, Expr right) {
    open.push(Code.of(operation, 0));
    open.push(right);
    open.push(left);
  }

  private void leaf(Expr expr, boolean isCondition) {
    if (expr instanceof Expr.Comparison comparison) {
      push(Code.comparison(comparison.relation()));
      code.add(operand(comparison.left()));
      code.add(operand(comparison.right()));
    } else if (expr instanceof Expr.Reference reference) {
      Symbol symbol = symbols.get(reference.name());
      if (symbol == null) {
        constant(0);
      } else {
        unit(symbol.index());
      }
    } else if (expr instanceof Expr.Constant constant) {
      constant(constant, isCondition);
    }
  }

  private void constant(Expr.Constant constant, boolean isCondition) {
    int value = constant.isTristate() ? "nmy".indexOf(constant.text()) : 0;
    boolean isModule = value == 1 && isCondition;
    if (isModule && modules == NO_MODULES) {
      constant(0);
      return;
    }
    constant(value);
    if (isModule) {
      unit(modules);
      and();
    }
  }

  /** How {@link Code} names an operand. */
  int operand(Expr.Operand operand) {
    if (operand instanceof Expr.Reference reference) {
      Symbol symbol = symbols.get(reference.name());
      if (symbol != null) {
        return symbol.index();
      }
    }
    return ~constants.number(operand);
  }
}
