package dev.arrow.kconfig.mode;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Answers questions at random: randconfig. The same seed gives the same answers on every machine,
 * by {@link Random} and in tree order; they are not those of the C tool, which follow its hash
 * table and its C library.
 */
public final class RandomAnswers {
  static final SourcePosition PLACE = SourcePosition.wholeFile("randconfig");

  /**
   * How often an answer comes, in percent.
   *
   * @param bool of y for a bool
   * @param yes of y for a tristate
   * @param module of m for a tristate
   */
  public record Probability(int bool, int yes, int module) {
    /** What the C tool has without a word. */
    public static final Probability USUAL = new Probability(50, 33, 33);

    public Probability {
      boolean valid = bool >= 0 && bool <= 100 && yes >= 0 && module >= 0 && yes + module <= 100;
      if (!valid) {
        throw new IllegalArgumentException("percentages go from 0 to 100");
      }
    }

    /** Reads {@code P}, {@code Y:M} or {@code B:Y:M}; an IllegalArgumentException otherwise. */
    public static Probability parse(String text) {
      String[] parts = text.split(":", -1);
      int[] numbers = new int[parts.length];
      for (int i = 0; i < parts.length; i++) {
        numbers[i] = Integer.parseInt(parts[i]);
      }
      return switch (numbers.length) {
        case 1 -> new Probability(numbers[0], numbers[0] - numbers[0] / 2, numbers[0] / 2);
        case 2 -> new Probability(numbers[0] + numbers[1], numbers[0], numbers[1]);
        case 3 -> new Probability(numbers[0], numbers[1], numbers[2]);
        default -> throw new IllegalArgumentException("at most three numbers");
      };
    }
  }

  private RandomAnswers() {}

  /**
   * An answer for each question, behind the lines that are kept as they are.
   *
   * @param fixed lines whose symbols are not asked
   */
  public static Wanted of(
      KconfigModel model, long seed, Probability probability, List<UserLine> fixed) {
    Random random = new Random(seed);
    Set<String> named = new HashSet<>();
    for (UserLine line : fixed) {
      named.add(line.symbol());
    }
    List<UserLine> lines = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      boolean asked = symbol.type().isLogical() && symbol.hasPrompt() && symbol.choice().isEmpty();
      if (asked) {
        // Drawn for every question, so that what is fixed moves no other answer.
        String value = answer(symbol, random.nextInt(100), probability);
        if (!named.contains(symbol.name())) {
          lines.add(UserLine.user(symbol.name(), value, PLACE));
        }
      }
    }
    lines.addAll(fixed);
    return new Wanted(new ChoicePicks(model, random, probability, named).after(lines), List.of());
  }

  static String answer(Symbol symbol, int drawn, Probability probability) {
    if (symbol.type() != SymbolType.TRISTATE) {
      return drawn < probability.bool() ? "y" : "n";
    }
    if (drawn < probability.yes()) {
      return "y";
    }
    return drawn < probability.yes() + probability.module() ? "m" : "n";
  }
}
