package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Follows a value to what explains it, from symbol to symbol. A symbol is explained once; where it
 * comes up again, that is said.
 */
final class CauseFinder {
  /** Nobody reads more, and each takes the engine some work. */
  private static final int MOST = 300;

  /** Java's stack bounds how deep a chain can be followed; nobody reads that far. */
  private static final int DEEPEST = 100;

  private final Configuration configuration;
  private final KconfigModel model;
  private final Worlds worlds;
  private final int breadth;
  private final IdleWays idle;
  private final Set<String> explained = new HashSet<>();
  private int depth;
  private int asked;
  private boolean whole = true;

  CauseFinder(Configuration configuration, Worlds worlds, int breadth) {
    this.configuration = configuration;
    this.model = configuration.model();
    this.worlds = worlds;
    this.breadth = breadth;
    this.idle = new IdleWays(configuration, this, breadth);
  }

  /** Whether nothing was left out for being too much. */
  boolean isWhole() {
    return whole;
  }

  /** Why a symbol has its value. */
  Cause value(Symbol symbol) {
    String text = configuration.text(symbol);
    if (worlds.decides(symbol)) {
      return Cause.leaf(new Claim.Decided(symbol, text, List.of()));
    }
    Origin origin = configuration.value(symbol).origin();
    return explained(symbol.name(), new Claim.Holds(symbol, text, origin), () -> because(origin));
  }

  /**
   * Why a symbol has not the wanted value.
   *
   * @param wanted empty for any other value of a number or text
   */
  Cause other(Symbol symbol, Optional<String> wanted) {
    String text = configuration.text(symbol);
    if (wanted.equals(Optional.of(text))) {
      return value(symbol);
    }
    if (worlds.decides(symbol)) {
      List<String> elsewhere = wanted.equals(Optional.of("y")) ? worlds.where(symbol) : List.of();
      return Cause.leaf(new Claim.Decided(symbol, text, elsewhere));
    }
    asked++;
    Origin origin = configuration.value(symbol).origin();
    Reason reason = Hindrances.of(configuration, symbol, wanted).orElse(null);
    if (reason == null) {
      return Cause.leaf(new Claim.Changeable(symbol, text, origin, wanted));
    }
    if (reason instanceof Reason.Promptless && isForbidden(symbol)) {
      // Many may select it, and none of them can be on either.
      return Cause.leaf(new Claim.Decided(symbol, text, worlds.where(symbol)));
    }
    Claim claim = new Claim.Hindered(symbol, text, origin, wanted, reason);
    String key = symbol.name() + "=" + wanted.orElse("");
    return explained(key, claim, () -> because(symbol, wanted, reason));
  }

  /** Whether a symbol is off and no line of the user can change that. */
  boolean isForbidden(Symbol symbol) {
    return !configuration.on(symbol.name()) && worlds.forbids(symbol);
  }

  /** The symbol of a name, and why it has not the wanted value. */
  Cause named(String name, String wanted) {
    return model
        .symbol(name)
        .map(symbol -> other(symbol, Optional.of(wanted)))
        .orElseGet(() -> Cause.leaf(new Claim.Undefined(name)));
  }

  /** A statement with its causes, unless they stand elsewhere already. */
  private Cause explained(String key, Claim claim, Supplier<Causes> because) {
    if (!explained.add(key)) {
      return new Cause(claim, List.of(), 0, true);
    }
    if (depth == DEEPEST || asked > MOST) {
      whole = false;
      return Cause.leaf(claim);
    }
    depth++;
    Causes causes = because.get();
    depth--;
    if (causes.told().isEmpty()) {
      // A line by itself is told again rather than pointed to.
      explained.remove(key);
    }
    return causes.of(claim);
  }

  private Causes because(Origin origin) {
    if (origin instanceof Origin.FromDefault value) {
      List<Symbol> symbols = symbols(value.condition());
      symbols(value.value()).stream().filter(each -> !symbols.contains(each)).forEach(symbols::add);
      return Causes.each(symbols, breadth, this::value);
    }
    if (origin instanceof Origin.FromSelect select) {
      return Causes.each(select.selectors(), breadth, by -> selectedBy(by, false));
    }
    if (origin instanceof Origin.FromImply imply) {
      return Causes.each(imply.selectors(), breadth, by -> selectedBy(by, true));
    }
    return Causes.NONE;
  }

  private Causes because(Symbol symbol, Optional<String> wanted, Reason reason) {
    if (reason instanceof Reason.Blocked blocked) {
      return sides(blocked.ways());
    }
    if (reason instanceof Reason.ForcedOn forced) {
      return Causes.each(forced.selectors(), breadth, by -> selectedBy(by, false));
    }
    if (reason instanceof Reason.NoModules modules) {
      return Causes.each(
          modules.modules().stream().toList(), breadth, fact -> named(fact.symbol(), "y"));
    }
    if (reason instanceof Reason.ChoiceNeedsOne) {
      List<Symbol> others = new ArrayList<>(symbol.choice().orElseThrow().members());
      others.remove(symbol);
      return Causes.each(others, breadth, each -> other(each, Optional.of("y")));
    }
    if (reason instanceof Reason.OutOfRange range) {
      return Causes.each(range.facts(), breadth, fact -> fact(fact.symbol()));
    }
    if (reason instanceof Reason.Promptless) {
      boolean on = symbol.type().isLogical() && !wanted.equals(Optional.of("n"));
      return on ? idle.of(symbol) : because(configuration.value(symbol).origin());
    }
    return Causes.NONE;
  }

  private Cause fact(String name) {
    return model
        .symbol(name)
        .map(this::value)
        .orElseGet(() -> Cause.leaf(new Claim.Undefined(name)));
  }

  private Cause selectedBy(Selector selector, boolean implied) {
    return Cause.of(
        new Claim.SelectedBy(selector, implied), List.of(named(selector.symbol(), "n")));
  }

  /** What stands in the way; of several ways one would do, and those that are free hinder not. */
  private Causes sides(List<List<Obstacle>> ways) {
    List<List<Obstacle>> blocked = ways.stream().filter(way -> !way.isEmpty()).toList();
    return blocked.size() == 1
        ? Causes.each(blocked.get(0), breadth, this::unmet)
        : alternatives(blocked);
  }

  /** Why a condition does not hold. */
  Cause unmet(Obstacle obstacle) {
    Causes causes =
        obstacle.branches().isEmpty()
            ? operands(obstacle.part())
            : alternatives(obstacle.branches());
    return causes.of(new Claim.Unmet(obstacle));
  }

  /** A side with a single obstacle needs no line of its own. */
  private Causes alternatives(List<List<Obstacle>> sides) {
    int[] number = {0};
    return Causes.each(
        sides,
        breadth,
        side -> {
          number[0]++;
          return side.size() == 1
              ? unmet(side.get(0))
              : Causes.each(side, breadth, this::unmet).of(new Claim.Side(number[0]));
        });
  }

  /** What the symbols of a condition are; where it is plain, why not what they had to be. */
  private Causes operands(Expr part) {
    if (part instanceof Expr.Reference reference) {
      return Causes.of(named(reference.name(), "y"));
    }
    if (part instanceof Expr.Not not && not.operand() instanceof Expr.Reference reference) {
      return Causes.of(named(reference.name(), "n"));
    }
    if (part instanceof Expr.Comparison comparison
        && comparison.left() instanceof Expr.Reference left
        && comparison.right() instanceof Expr.Constant right) {
      if (comparison.relation() == Relation.EQUAL) {
        return Causes.of(named(left.name(), right.text()));
      }
      if (comparison.relation() == Relation.UNEQUAL && right.text().equals("n")) {
        return Causes.of(named(left.name(), "y"));
      }
    }
    return Causes.each(symbols(part), breadth, this::value);
  }

  /** The defined symbols that an expression mentions, each once. */
  private List<Symbol> symbols(Expr part) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    part.forEachReference(reference -> model.symbol(reference.name()).ifPresent(symbols::add));
    return new ArrayList<>(symbols);
  }
}
