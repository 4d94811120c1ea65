package dev.arrow.solver.proof;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.solver.encode.Encoding;
import dev.arrow.solver.sat.SatSolver;
import dev.arrow.solver.sat.Steps;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Finds out whether something can be in any configuration of a model, whatever lines the user
 * writes. That it cannot be is proved by clauses in which what was not looked at may be anything;
 * that it can be is proved by the engine. Not for several threads at once.
 */
public final class Prover {
  private static final Duration UNLIMITED = Duration.ofDays(365);
  private static final SourcePosition PLACE = SourcePosition.wholeFile("proof");

  private final KconfigModel model;
  private final Configuration plain;
  private final Encoding encoding;
  private final SatSolver solver;
  private final Set<Expr.Comparison> learned = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A prover for a model.
   *
   * @param needable what a program may come to need, besides what lines ask for
   * @param time for all questions together; what is asked later is unknown
   */
  public Prover(KconfigModel model, Predicate<Symbol> needable, Duration time) {
    this(model, needable, time, () -> false);
  }

  /**
   * The same with steps instead of a time.
   *
   * @param steps for all questions together
   */
  public Prover(KconfigModel model, Predicate<Symbol> needable, Steps steps) {
    this(model, needable, UNLIMITED, steps);
  }

  private Prover(
      KconfigModel model, Predicate<Symbol> needable, Duration time, BooleanSupplier givenUp) {
    this.model = model;
    this.plain = Configuration.of(model, List.of());
    this.encoding = new Encoding(plain, false, needable);
    this.solver = new SatSolver(encoding.formula(), time, givenUp);
  }

  /** Whether a select can switch its target on while that has not what it depends on. */
  public Verdict unmet(Property.Select select) {
    Symbol target = model.symbol(select.target()).orElse(null);
    if (target == null || !target.type().isLogical() || target.choice().isPresent()) {
      return new Verdict.Never();
    }
    Symbol selecting = select.node().symbol().orElseThrow();
    return find(
        encoding.unmetBy(select, target),
        found ->
            found.on(selecting.name())
                && found.holds(select.effectiveCondition())
                && found.unmet().get(target.index()));
  }

  /** Whether a bool or tristate can be on; a member of a choice, whether it can be picked. */
  public Verdict on(Symbol symbol) {
    encoding.explain(symbol);
    boolean member = symbol.choice().isPresent();
    int literal = member ? encoding.of(symbol).yes() : encoding.of(symbol).on();
    return find(
        literal,
        found -> {
          Tristate value = found.value(symbol).tristate();
          return member ? value == Tristate.Y : value != Tristate.N;
        });
  }

  /** Whether what a node depends on can hold. */
  public Verdict holds(MenuNode node) {
    return find(encoding.dependency(node).on(), found -> found.holds(node.dependency()));
  }

  private Verdict find(int literal, Predicate<Configuration> proof) {
    if (proof.test(plain)) {
      return new Verdict.Possible(plain);
    }
    return new WitnessSearch(plain, encoding, solver, learned, proof).run(literal);
  }

  static UserLine user(Symbol symbol, String value) {
    return UserLine.user(symbol.name(), value, PLACE);
  }

  static UserLine need(Symbol symbol) {
    return UserLine.need(symbol.name(), "y", PLACE);
  }
}
