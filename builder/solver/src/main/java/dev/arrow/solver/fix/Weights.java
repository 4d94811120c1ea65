package dev.arrow.solver.fix;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What changes cost. A line that the user set himself costs most, then a value that is not the
 * default, then one that is; among fixes of one cost those that switch fewer libraries on are
 * better, then those that bring fewer bytes.
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

    /** The cost of a line that gives the symbol the value. */
    int of(Symbol symbol, String value) {
      String byDefault = now.defaultText(symbol);
      UserLine line = own.get(symbol.name());
      if (line != null && !line.value().equals(byDefault)) {
        return OWN;
      }
      return value.equals(byDefault) ? DEFAULT : OTHER;
    }
  }
}
