package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression from tokens: {@code ||} binds least, then {@code &&}, {@code !}, comparisons.
 * It keeps its own stacks, so the depth of parentheses costs no Java stack.
 */
final class ExprParser {
  private enum Operator {
    PARENTHESIS(0),
    OR(1),
    AND(2),
    NOT(3);

    private final int tightness;

    Operator(int tightness) {
      this.tightness = tightness;
    }
  }

  /** Operands of one expression; no tree comes near, and what is kept of each takes 100 bytes. */
  private static final int MOST_OPERANDS = 1_000_000;

  private final SyntaxReporter reporter;
  private final Deque<Operator> operators = new ArrayDeque<>();
  private final Deque<SourcePosition> places = new ArrayDeque<>();
  private final Deque<Expr> operands = new ArrayDeque<>();

  ExprParser(SyntaxReporter reporter) {
    this.reporter = reporter;
  }

  /** The expression up to {@code if} or the end of the statement; null after a reported fault. */
  @Nullable Expr parse(Tokens tokens) {
    operators.clear();
    places.clear();
    operands.clear();
    int read = 0;
    while (true) {
      if (++read > MOST_OPERANDS) {
        reporter.report(
            KconfigError.TOO_LARGE,
            "The expression has more than 1,000,000 operands.",
            tokens.position());
        return null;
      }
      if (!prefix(tokens) || !operand(tokens)) {
        return null;
      }
      while (tokens.peek() == TokenKind.RIGHT) {
        if (!closeParenthesis(tokens)) {
          return null;
        }
      }
      if (tokens.atEnd() || tokens.peekKeyword() == Keyword.IF) {
        return finish();
      }
      if (!infix(tokens)) {
        return null;
      }
    }
  }

  private boolean prefix(Tokens tokens) {
    while (true) {
      SourcePosition place = tokens.position();
      if (tokens.takeIf(TokenKind.NOT)) {
        push(Operator.NOT, place);
      } else if (tokens.takeIf(TokenKind.LEFT)) {
        push(Operator.PARENTHESIS, place);
      } else {
        return true;
      }
    }
  }

  private void push(Operator operator, SourcePosition place) {
    operators.push(operator);
    places.push(place);
  }

  private boolean operand(Tokens tokens) {
    Expr.Operand left = atom(tokens);
    if (left == null) {
      return false;
    }
    Relation relation = tokens.peek().relation();
    if (relation == null) {
      operands.push(left);
      return true;
    }
    tokens.take();
    Expr.Operand right = atom(tokens);
    if (right == null) {
      return false;
    }
    operands.push(new Expr.Comparison(left, relation, right));
    return true;
  }

  /** A symbol or a constant; null after a reported fault. */
  Expr.@Nullable Operand atom(Tokens tokens) {
    SourcePosition place = tokens.position();
    Keyword keyword = tokens.peekKeyword();
    if (tokens.peek() == TokenKind.STRING) {
      return new Expr.Constant(tokens.take(), place);
    }
    if (tokens.peek() == TokenKind.WORD && (keyword == null || keyword.isWeak())) {
      String name = tokens.take();
      boolean constant = name.length() == 1 && "nmy".indexOf(name.charAt(0)) >= 0;
      return constant ? new Expr.Constant(name, place) : new Expr.Reference(name, place);
    }
    fault(tokens, "A symbol or a constant is expected here, not " + tokens.shown() + ".");
    return null;
  }

  private boolean infix(Tokens tokens) {
    SourcePosition place = tokens.position();
    if (tokens.takeIf(TokenKind.AND)) {
      reduce(Operator.AND);
      push(Operator.AND, place);
      return true;
    }
    if (tokens.takeIf(TokenKind.OR)) {
      reduce(Operator.OR);
      push(Operator.OR, place);
      return true;
    }
    fault(tokens, "`&&`, `||` or `if` is expected here, not " + tokens.shown() + ".");
    return false;
  }

  /** Applies all waiting operators that bind at least as tightly as {@code least}. */
  private void reduce(Operator least) {
    while (!operators.isEmpty() && operators.peek().tightness >= least.tightness) {
      Operator operator = operators.pop();
      SourcePosition place = places.pop();
      Expr right = operands.pop();
      switch (operator) {
        case NOT -> operands.push(new Expr.Not(right, place));
        case AND -> operands.push(new Expr.And(operands.pop(), right));
        case OR -> operands.push(new Expr.Or(operands.pop(), right));
        case PARENTHESIS -> throw new IllegalStateException("parenthesis reduced");
      }
    }
  }

  private boolean closeParenthesis(Tokens tokens) {
    reduce(Operator.OR);
    if (operators.isEmpty()) {
      fault(tokens, "This `)` closes nothing.");
      return false;
    }
    tokens.take();
    operators.pop();
    places.pop();
    return true;
  }

  private @Nullable Expr finish() {
    reduce(Operator.OR);
    if (operators.isEmpty()) {
      return operands.pop();
    }
    reporter.report(KconfigError.SYNTAX, "This `(` is never closed.", places.pop());
    return null;
  }

  private void fault(Tokens tokens, String message) {
    reporter.report(KconfigError.SYNTAX, message, tokens.position());
  }
}
