package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Expr;
import java.util.List;

/**
 * All values of a model under user lines. Immutable; a changed line gives a new configuration in
 * which only what mentions the symbol was computed again.
 */
public final class Configuration {
  private Configuration() {}

  /** Later lines win over earlier ones of the same weight. */
  public static Configuration of(KconfigModel model, List<UserLine> lines) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** With these lines after the present ones. */
  public Configuration with(UserLine... lines) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** Without any line for the symbol. */
  public Configuration without(String symbol) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  public KconfigModel model() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** The lines that count: at most one a symbol and weight, in the order they were given. */
  public List<UserLine> lines() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** The value of a symbol; of an undefined one the empty text, n in logic. */
  public Value value(String symbol) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** Whether a bool is y, or a tristate y or m. */
  public boolean on(String symbol) {
    return dev.arrow.kconfig.syntax.Pending.<Boolean>value();
  }

  /** Whether the condition is not n. */
  public boolean holds(Expr condition) {
    return dev.arrow.kconfig.syntax.Pending.<Boolean>value();
  }

  /** The lines that did not hold, in the order they were given. */
  public List<Refusal> refusals() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }
}
