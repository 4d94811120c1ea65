package dev.arrow.cli.budget;

import dev.arrow.manifest.Budget.Figure;
import dev.arrow.manifest.Budget.Limit;

/**
 * What an image costs in one figure.
 *
 * @param figure which
 * @param value bytes, or instructions
 * @param limit the most allowed
 */
public record Cost(Figure figure, long value, Limit limit) {
  /** Whether the budget holds. */
  public boolean held() {
    return value <= limit.most();
  }

  /** For one line: {@code size 15400 of 16384 bytes}. */
  public String text() {
    String numbers = value + " of " + limit.most();
    return figure == Figure.INSNS
        ? numbers + " instructions to main"
        : figure.word() + " " + numbers + " bytes";
  }

  /** For a sentence about an image: {@code takes 15400 bytes}. */
  String sentence() {
    String over =
        "; its budget is " + limit.most() + ", exceeded by " + (value - limit.most()) + ".";
    return switch (figure) {
      case SIZE -> "has " + value + " bytes" + over;
      case MEMORY -> "needs " + value + " bytes of memory" + over;
      case INSNS -> "executes " + value + " instructions before `main`" + over;
    };
  }
}
