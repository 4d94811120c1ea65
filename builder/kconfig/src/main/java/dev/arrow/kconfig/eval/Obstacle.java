package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.syntax.Expr;
import java.util.List;
import java.util.Objects;

/**
 * A condition that does not hold and stands in a user line's way.
 *
 * @param part the smallest term that had to hold
 * @param position where it is written
 * @param of the entry, choice, menu or if whose condition it is; that of the symbol or one around
 *     it
 * @param facts the symbols it mentions, each once, with what they are
 * @param branches for a term with {@code ||}: what stands in the way of each side, of which one
 *     would do; else empty, as it is where sides lie too deep inside each other
 */
public record Obstacle(
    Expr part,
    SourcePosition position,
    MenuNode of,
    List<Fact> facts,
    List<List<Obstacle>> branches) {

  /**
   * A symbol and its value.
   *
   * @param symbol its name
   * @param value its text; empty when it is defined nowhere
   * @param defined whether any file defines it
   */
  public record Fact(String symbol, String value, boolean defined) {
    public Fact {
      Objects.requireNonNull(symbol);
      Objects.requireNonNull(value);
    }
  }

  public Obstacle {
    Objects.requireNonNull(part);
    Objects.requireNonNull(position);
    Objects.requireNonNull(of);
    facts = List.copyOf(facts);
    branches = branches.stream().map(List::copyOf).toList();
  }
}
