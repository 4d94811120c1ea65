package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import java.util.List;
import java.util.Optional;

/** What a line of an explanation says. */
public sealed interface Claim {

  /**
   * A symbol has a value.
   *
   * @param text the value
   * @param origin where it comes from
   */
  record Holds(Symbol symbol, String text, Origin origin) implements Claim {}

  /**
   * A symbol has another value than the wanted one, and the user can set that.
   *
   * @param wanted the value; empty for any other one of a number or text
   */
  record Changeable(Symbol symbol, String text, Origin origin, Optional<String> wanted)
      implements Claim {}

  /**
   * A symbol has another value than the wanted one, and cannot have that as things are.
   *
   * @param wanted the value; empty for any other one of a number or text
   * @param reason what the engine says to it
   */
  record Hindered(Symbol symbol, String text, Origin origin, Optional<String> wanted, Reason reason)
      implements Claim {}

  /**
   * The project decides a symbol, by its targets or its kind of program.
   *
   * @param elsewhere the targets or kinds of program for which it has the wanted value
   */
  record Decided(Symbol symbol, String text, List<String> elsewhere) implements Claim {
    public Decided {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /** A condition does not hold. */
  record Unmet(Obstacle obstacle) implements Claim {}

  /**
   * One of several ways to meet a condition or to see a prompt; any of them would do.
   *
   * @param number from 1
   */
  record Side(int number) implements Claim {}

  /**
   * A symbol that is on switches the one above on.
   *
   * @param implied whether it does so unless the user says otherwise
   */
  record SelectedBy(Selector selector, boolean implied) implements Claim {}

  /** A select, imply or default that would switch the one above on, and does not. */
  record Idle(Property property) implements Claim {}

  /** No file defines a symbol. */
  record Undefined(String symbol) implements Claim {}
}
