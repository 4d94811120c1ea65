package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Relation;
import org.jspecify.annotations.Nullable;

/** What a token is. */
enum TokenKind {
  WORD("a word"),
  STRING("a text"),
  LEFT("`(`"),
  RIGHT("`)`"),
  NOT("`!`"),
  AND("`&&`"),
  OR("`||`"),
  EQUAL("`=`", Relation.EQUAL),
  UNEQUAL("`!=`", Relation.UNEQUAL),
  LESS("`<`", Relation.LESS),
  LESS_EQUAL("`<=`", Relation.LESS_EQUAL),
  GREATER("`>`", Relation.GREATER),
  GREATER_EQUAL("`>=`", Relation.GREATER_EQUAL),
  END("the end of the line");

  private final String shown;
  private final @Nullable Relation relation;

  TokenKind(String shown) {
    this(shown, null);
  }

  TokenKind(String shown, @Nullable Relation relation) {
    this.shown = shown;
    this.relation = relation;
  }

  /** How messages call it. */
  String shown() {
    return shown;
  }

  /** The relation that a comparison sign stands for; null for the others. */
  @Nullable Relation relation() {
    return relation;
  }
}
