package dev.arrow.kconfig.eval;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.List;
import java.util.Optional;

/** Why a user line did not hold. */
public sealed interface Reason {
  /** A sentence for the user; the line itself stands beside it. */
  String message();

  /** No file defines the symbol. */
  record UnknownSymbol(String symbol, Optional<String> nearest) implements Reason {
    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /**
   * No prompt of the symbol is seen, or none of its entries can be on; each for the obstacles
   * listed.
   *
   * @param ways of each prompt or entry what stands in its way, the first hundred of it, the
   *     outermost first; one that is free would do
   */
  record Blocked(String symbol, List<List<Obstacle>> ways) implements Reason {
    public Blocked {
      ways = ways.stream().map(List::copyOf).toList();
    }

    /** What stands in the way that has the fewest. */
    public List<Obstacle> obstacles() {
      List<Obstacle> fewest = List.of();
      for (List<Obstacle> way : ways) {
        boolean fewer = fewest.isEmpty() || way.size() < fewest.size();
        fewest = fewer && !way.isEmpty() ? way : fewest;
      }
      return fewest;
    }

    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /** The symbol could be m, but nothing can be as long as there are no modules. */
  record NoModules(String symbol, Optional<Obstacle.Fact> modules) implements Reason {
    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /** Others switch it on. */
  record ForcedOn(String symbol, List<Selector> selectors) implements Reason {
    public ForcedOn {
      selectors = List.copyOf(selectors);
    }

    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /** The text is no value of the symbol's type. */
  record InvalidValue(String symbol, SymbolType type) implements Reason {
    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /**
   * The number lies outside the range written at the position.
   *
   * @param low the least value, as text
   * @param high the greatest value, as text
   * @param facts the symbols among the bounds
   */
  record OutOfRange(
      String symbol, String low, String high, SourcePosition position, List<Obstacle.Fact> facts)
      implements Reason {
    public OutOfRange {
      facts = List.copyOf(facts);
    }

    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /** Another member of its choice is on; because of a line, if there is one. */
  record ChoiceTaken(String symbol, String by, Optional<UserLine> line) implements Reason {
    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /** One member of a choice must be on, and no other can be. */
  record ChoiceNeedsOne(String symbol, SourcePosition choice) implements Reason {
    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /** The symbol has no prompt, so nobody can set it. */
  record Promptless(String symbol, SourcePosition position) implements Reason {
    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }

  /** A line of greater weight says otherwise. */
  record Outweighed(String symbol, UserLine by) implements Reason {
    @Override
    public String message() {
      return ReasonText.of(this);
    }
  }
}
