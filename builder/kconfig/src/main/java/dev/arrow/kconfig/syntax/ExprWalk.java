package dev.arrow.kconfig.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Walks through expressions of any depth without recursion. */
final class ExprWalk {
  private ExprWalk() {}

  static Expr leftmost(Expr expr) {
    Expr at = expr;
    while (true) {
      if (at instanceof Expr.And and) {
        at = and.left();
      } else if (at instanceof Expr.Or or) {
        at = or.left();
      } else {
        return at;
      }
    }
  }

  static List<Expr> conjuncts(Expr expr) {
    List<Expr> terms = new ArrayList<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr at = open.pop();
      if (at instanceof Expr.And and) {
        open.push(and.right());
        open.push(and.left());
      } else if (at != Expr.Constant.YES) {
        terms.add(at);
      }
    }
    return Collections.unmodifiableList(terms);
  }

  static List<Expr.Operand> operands(Expr expr) {
    List<Expr.Operand> operands = new ArrayList<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr at = open.pop();
      if (at instanceof Expr.Operand operand) {
        operands.add(operand);
      } else {
        pushParts(open, at);
      }
    }
    return Collections.unmodifiableList(operands);
  }

  static List<Expr> postOrder(Expr expr) {
    List<Expr> order = new ArrayList<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr at = open.pop();
      order.add(at);
      if (!(at instanceof Expr.Comparison)) {
        pushParts(open, at);
      }
    }
    Collections.reverse(order);
    return Collections.unmodifiableList(order);
  }

  private static void pushParts(Deque<Expr> open, Expr expr) {
    if (expr instanceof Expr.And and) {
      open.push(and.right());
      open.push(and.left());
    } else if (expr instanceof Expr.Or or) {
      open.push(or.right());
      open.push(or.left());
    } else if (expr instanceof Expr.Not not) {
      open.push(not.operand());
    } else if (expr instanceof Expr.Comparison comparison) {
      open.push(comparison.right());
      open.push(comparison.left());
    }
  }

  static SortedSet<String> unnegatedNames(Expr expr) {
    SortedSet<String> names = new TreeSet<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr at = open.pop();
      if (at instanceof Expr.Reference reference) {
        names.add(reference.name());
      } else if (at instanceof Expr.And || at instanceof Expr.Or) {
        pushParts(open, at);
      }
    }
    return Collections.unmodifiableSortedSet(names);
  }
}
