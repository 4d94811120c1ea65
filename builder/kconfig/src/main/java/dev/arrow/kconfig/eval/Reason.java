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

  /** Every prompt of the symbol is hidden, each by the obstacles listed; or a value is bounded. */
  record Blocked(String symbol, List<Obstacle> obstacles) implements Reason {
    public Blocked {
      obstacles = List.copyOf(obstacles);
    }

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

  /** The number lies outside the range written at the position. */
  record OutOfRange(String symbol, String low, String high, SourcePosition position)
      implements Reason {
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
