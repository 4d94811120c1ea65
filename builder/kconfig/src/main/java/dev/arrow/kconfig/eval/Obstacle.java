package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;
import java.util.List;
import java.util.Objects;

/**
 * A condition that does not hold and stands in a user line's way.
 *
 * @param part the smallest term that had to hold
 * @param position where it is written
 * @param facts the symbols it mentions, each once, with what they are
 */
public record Obstacle(Expr part, SourcePosition position, List<Fact> facts) {
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
    facts = List.copyOf(facts);
  }
}
