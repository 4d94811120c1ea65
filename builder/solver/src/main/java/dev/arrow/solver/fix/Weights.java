package dev.arrow.solver.fix;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What changes cost. A line that the user set himself costs most, then a value that is not the
 * default, then one that is; among fixes of one cost those that leave fewer lines refused are
 * better, then those that switch fewer libraries on, that bring fewer bytes, that change less.
 *
 * @param isLibrary whether a symbol switches a library on
 * @param bytes what a symbol that is on adds to the image; 0 where nobody knows
 */
public record Weights(Predicate<Symbol> isLibrary, ToLongFunction<Symbol> bytes) {
  /** For trees of which nothing more is known. */
  public static final Weights PLAIN = new Weights(symbol -> false, symbol -> 0);

  private static final int OWN = 4;
  private static final int OTHER = 3;
  private static final int DEFAULT = 2;

  public Weights {
    Objects.requireNonNull(isLibrary);
    Objects.requireNonNull(bytes);
  }

  /** Whether a fix is better than another one of the same cost, by what else it changes. */
  Comparator<Fix> lessBesides() {
    return Comparator.comparingInt((Fix fix) -> fix.refused().size())
        .thenComparingLong(fix -> sum(fix, symbol -> isLibrary.test(symbol) ? 1 : 0))
        .thenComparingLong(fix -> sum(fix, bytes))
        .thenComparingInt(fix -> fix.switchedOn().size() + fix.switchedOff().size());
  }

  private static long sum(Fix fix, ToLongFunction<Symbol> each) {
    long sum = 0;
    for (Consequence on : fix.switchedOn()) {
      sum += each.applyAsLong(on.symbol());
    }
    for (UserLine line : fix.lines()) {
      Symbol symbol = fix.result().model().symbol(line.symbol()).orElseThrow();
      sum += fix.result().on(line.symbol()) ? each.applyAsLong(symbol) : 0;
    }
    return sum;
  }

  /** The costs of changing lines of one configuration. */
  Costs of(Configuration now) {
    return new Costs(now);
  }

  /** What it costs to change the line of a symbol. */
  static final class Costs {
    private final Configuration now;
    private final Map<String, UserLine> own = new HashMap<>();

    private Costs(Configuration now) {
      this.now = now;
      for (UserLine line : now.lines()) {
        if (line.weight() == UserLine.Weight.USER) {
          own.put(line.symbol(), line);
        }
      }
    }

    /** What all changes of a fix cost. */
    int of(Fix fix) {
      int cost = 0;
      for (UserLine line : fix.lines()) {
        cost += of(now.model().symbol(line.symbol()).orElseThrow(), line.value());
      }
      for (String removed : fix.removed()) {
        Symbol symbol = now.model().symbol(removed).orElseThrow();
        cost += of(symbol, now.defaultText(symbol));
      }
      return cost;
    }

    /** The cost of a line that gives the symbol the value. */
    int of(Symbol symbol, String value) {
      Choice choice = symbol.choice().orElse(null);
      if (choice != null) {
        return isPicked(choice) ? OWN : OTHER;
      }
      String byDefault = now.defaultText(symbol);
      UserLine line = own.get(symbol.name());
      if (line != null && !line.value().equals(byDefault)) {
        return OWN;
      }
      return value.equals(byDefault) ? DEFAULT : OTHER;
    }

    /** Whether the member that is on is the one that the user asked for. */
    private boolean isPicked(Choice choice) {
      Symbol pick = now.pick(choice).orElse(null);
      UserLine line = pick == null ? null : own.get(pick.name());
      return line != null && line.value().equals("y");
    }
  }
}
