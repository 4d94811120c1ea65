package dev.arrow.kconfig.program;

import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;

/** Turns expressions of any depth into {@link Code}. */
public final class ExprCompiler {
  private final Names names;
  private final ConstantTable constants;
  private final IntList code;
  private final Deque<Object> open = new ArrayDeque<>();
  private int depth;
  private int deepest = 1;

  ExprCompiler(Names names, ConstantTable constants, IntList code) {
    this.names = names;
    this.constants = constants;
    this.code = code;
  }

  /** A compiler with a block of its own. */
  public ExprCompiler(Names names) {
    this(names, new ConstantTable(), new IntList(1 << 10));
  }

  /** All that was compiled so far. */
  public CodeBlock block() {
    return new CodeBlock(code, constants, deepest);
  }

  /** Where the next instruction will stand. */
  public int position() {
    return code.size();
  }

  /** Ends an expression. */
  public void end() {
    code.add(Code.of(Code.END, 0));
    depth = 0;
  }

  /** Pushes the value of a unit. */
  public void unit(int unit) {
    push(Code.of(Code.UNIT, unit));
  }

  private void constant(int value) {
    push(Code.of(Code.CONSTANT, value));
  }

  /** Joins the two values on top. */
  public void and() {
    code.add(Code.of(Code.AND, 0));
    depth--;
  }

  private void push(int instruction) {
    code.add(instruction);
    depth++;
    deepest = Math.max(deepest, depth);
  }

  /** A condition: {@code m} in it holds only as far as modules are on. */
  public void condition(Expr expr) {
    expression(expr, true);
  }

  /** A value. */
  public void value(Expr expr) {
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
      int symbol = names.symbol(reference.name());
      if (symbol < 0) {
        constant(0);
      } else {
        unit(symbol);
      }
    } else if (expr instanceof Expr.Constant constant) {
      constant(constant, isCondition);
    }
  }

  private void constant(Expr.Constant constant, boolean isCondition) {
    int value = constant.isTristate() ? "nmy".indexOf(constant.text()) : 0;
    boolean isModule = value == 1 && isCondition;
    if (isModule && names.modules() < 0) {
      constant(0);
      return;
    }
    constant(value);
    if (isModule) {
      unit(names.modules());
      and();
    }
  }

  /** How {@link Code} names an operand. */
  public int operand(Expr.Operand operand) {
    if (operand instanceof Expr.Reference reference) {
      int symbol = names.symbol(reference.name());
      if (symbol >= 0) {
        return symbol;
      }
    }
    return ~constants.number(operand);
  }
}
