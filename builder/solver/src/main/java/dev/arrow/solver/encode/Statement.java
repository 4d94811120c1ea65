package dev.arrow.solver.encode;

import dev.arrow.diag.SourcePosition;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that a Kconfig file says and that can be part of a contradiction.
 *
 * @param position where it is written
 * @param text what it says, in the words of the language, such as {@code A: depends on B}
 */
public record Statement(SourcePosition position, String text) implements Comparable<Statement> {
  private static final Comparator<Statement> ORDER =
      Comparator.comparing(Statement::position).thenComparing(Statement::text);

  public Statement {
    Objects.requireNonNull(position);
    Objects.requireNonNull(text);
  }

  @Override
  public int compareTo(Statement other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: what it says}. */
  @Override
  public String toString() {
    return position + ": " + text;
  }
}
