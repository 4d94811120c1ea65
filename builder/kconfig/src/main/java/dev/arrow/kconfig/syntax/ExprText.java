package dev.arrow.kconfig.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** Writes expressions in the language, with no more parentheses than needed. */
final class ExprText {
  private static final int OR = 0;
  private static final int AND = 1;
  private static final int NOT = 2;

  private ExprText() {}

  /** A part still to be written: an expression inside an operator, or text if there is none. */
  private record Part(Object content, int outer) {}

  static String of(Expr expr, UnaryOperator<String> names) {
    StringBuilder out = new StringBuilder();
    Deque<Part> open = new ArrayDeque<>();
    open.push(new Part(expr, OR));
    while (!open.isEmpty()) {
      Part part = open.pop();
      if (part.content() instanceof Expr.Or or) {
        push(open, part.outer(), OR, or.left(), " || ", or.right());
      } else if (part.content() instanceof Expr.And and) {
        push(open, part.outer(), AND, and.left(), " && ", and.right());
      } else if (part.content() instanceof Expr.Not not) {
        out.append('!');
        open.push(new Part(not.operand(), NOT));
      } else if (part.content() instanceof Expr.Comparison comparison) {
        String operator = " " + comparison.relation().sign() + " ";
        push(open, part.outer(), AND, comparison.left(), operator, comparison.right());
      } else if (part.content() instanceof Expr.Reference reference) {
        out.append(names.apply(reference.name()));
      } else {
        out.append(part.content());
      }
    }
    return out.toString();
  }

  private static void push(
      Deque<Part> open, int outer, int own, Expr left, String operator, Expr right) {
    boolean parentheses = own < outer;
    if (parentheses) {
      open.push(new Part(")", OR));
    }
    open.push(new Part(right, own));
    open.push(new Part(operator, OR));
    open.push(new Part(left, own));
    if (parentheses) {
      open.push(new Part("(", OR));
    }
  }

  /** Quoted unless it is one of y, m, n. */
  static String constant(String text) {
    if (text.equals("y") || text.equals("m") || text.equals("n")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '$') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append('"').toString();
  }
}
